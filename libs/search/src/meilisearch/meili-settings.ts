import type { Settings } from 'meilisearch';

/**
 * The settings of an index, version by version, each a change of the versions before. A version that has been in use
 * is never edited. A new version is added instead, and the first write of a process updates each index to it. Stop
 * words, stems and synonyms are not among the settings, since the product applies them itself, in the same way for
 * both engines.
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
      // Typing errors are tolerated only in spellings. Stems are short, and other fields contain correctly spelt
      // words.
      disableOnAttributes: ['stems', 'titleStems', 'words'],
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
      disableOnNumbers: true,
    },
    // Without these, Meilisearch guesses the language, and may split words by the rules of another.
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['fra', 'eng'] }],
    prefixSearch: 'indexingTime',
    // Documents contain words without their order.
    proximityPrecision: 'byAttribute',
    facetSearch: false,
    faceting: { maxValuesPerFacet: 100_000 },
    pagination: { maxTotalHits: 10_000_000 },
    // Longer than any reader waits, since a search that is cut off would look like a complete one.
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
  // Typed texts are answered from memory, so Meilisearch needs no prefixes.
  { prefixSearch: 'disabled' },
];

/**
 * A word that nobody types. Meilisearch has no place for notes, and a synonym is set in the same task as the other
 * settings.
 */
const versionNote = 'passerellesettingsversion';

/** The version to which this product updates indexes. Newer settings are left alone. */
export const SETTINGS_VERSION = versions.length;

/** All settings as of the last version. */
export const currentSettings: Settings = withVersion(Object.assign({}, ...versions), SETTINGS_VERSION);

export function withVersion(settings: Settings, version: number): Settings {
  return { ...settings, synonyms: { [versionNote]: [String(version)] } };
}

/** @returns 0 for settings that this product has never set */
export function versionIn({ synonyms }: Settings): number {
  return Number(synonyms?.[versionNote]?.[0] ?? 0);
}
