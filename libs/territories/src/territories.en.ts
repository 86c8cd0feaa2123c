import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './territories.fr.js';

export const en: CatalogueLike<typeof fr> = {
  territories: 'Territories',

  tooManyTerritories: ({ max }) => `No more than ${max} territories.`,
  knownByCode: ({ name, code }) => `A territory is written as its INSEE code: for ${name}, “${code}”.`,
  unknownTerritory: ({ code }) => `There is no territory “${code}”.`,
};
