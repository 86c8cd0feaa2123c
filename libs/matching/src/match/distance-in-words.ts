import type { Language } from '@passerelle/config';
import type { TerritoryCloseness } from '@passerelle/matching-engine';

const words: Record<TerritoryCloseness, Record<Language, string>> = {
  same_commune: { fr: 'dans la même commune', en: 'in the same town' },
  same_epci: { fr: 'dans la même intercommunalité', en: 'in the same group of towns' },
  same_departement: { fr: 'dans le même département', en: 'in the same département' },
  same_region: { fr: 'dans la même région', en: 'in the same region' },
  remote: { fr: 'à distance', en: 'at a distance' },
};

/** How far apart the two parties of a match are, as one says it. */
export function distanceInWords(closeness: TerritoryCloseness, language: Language): string {
  return words[closeness][language];
}
