import type { Settings } from 'meilisearch';

/**
 * The settings of an index, one version after the other, each a change of those before. A version that has been in use is never
 * edited: a new one is added, and indexes are brought up to it at the first write of a process.
 * Stop words, stems and synonyms are not among them: both engines read words alike, so the product does it (README).
 */
const versions: readonly Settings[] = [
  {
    // In the order of their weight. The title counts again, before the rest.
    searchableAttributes: ['titleStems', 'stems', 'words', 'spelling'],
    displayedAttributes: [
      'id',
      'version',
      'entries',
      'spelling',
      'length',
      'titleLength',
      'newestAt',
      'deadline',
    ],
    filterableAttributes: [
      {
        attributePatterns: ['facets.*', 'visibleTo', 'id', 'newestAt', 'deadline'],
        features: { facetSearch: false, filter: { equality: true, comparison: true } },
      },
    ],
    sortableAttributes: ['deadline', 'id', 'newestAt'],
    rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'newestAt:desc', 'id:asc'],
    typoTolerance: {
      // Only words as they are written are forgiven: a stem is short, and what is spelt right is meant.
      disableOnAttributes: ['stems', 'titleStems', 'words'],
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
      disableOnNumbers: true,
    },
    // Without them it guesses from the text, and may cut words as other languages do.
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['fra', 'eng'] }],
    prefixSearch: 'indexingTime',
    // Words lie there without their order.
    proximityPrecision: 'byAttribute',
    facetSearch: false,
    faceting: { maxValuesPerFacet: 100_000 },
    pagination: { maxTotalHits: 10_000_000 },
    // Longer than anybody waits for it: half an answer would look like a whole one.
    searchCutoffMs: 60_000,
  },
  {
    searchableAttributes: ['titleStems', 'stems', 'words', 'spelling', 'phrases'],
    typoTolerance: {
      disableOnAttributes: ['phrases', 'stems', 'titleStems', 'words'],
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
      disableOnNumbers: true,
    },
  },
  // What is being typed is answered from memory: no word is looked for by its beginning.
  { prefixSearch: 'disabled' },
];

/** A word that nobody types. Meilisearch has no place for notes, and this one changes in the same task as what it tells of. */
const versionNote = 'passerellesettingsversion';

/** The version that this product brings indexes up to; those that a newer one has set are left alone. */
export const SETTINGS_VERSION = versions.length;

/** All settings as of the last version. */
export const currentSettings: Settings = withVersion(Object.assign({}, ...versions), SETTINGS_VERSION);

export function withVersion(settings: Settings, version: number): Settings {
  return { ...settings, synonyms: { [versionNote]: [String(version)] } };
}

/** @returns 0 if the product has never set them */
export function versionIn({ synonyms }: Settings): number {
  return Number(synonyms?.[versionNote]?.[0] ?? 0);
}
