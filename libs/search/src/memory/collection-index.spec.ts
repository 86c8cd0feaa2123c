import { describe, expect, it } from '@jest/globals';
import { stemOf, wordsOf } from '@passerelle/text';
import { analyseDocument, eachWord } from '../analysis/analyse-document.js';
import { Synonyms } from '../analysis/synonyms.js';
import type { SearchDocument, SearchQuery } from '../search-index.js';
import { CollectionIndex } from './collection-index.js';

const noSynonyms = new Synonyms([]);

function put(index: CollectionIndex, { id, facets, visibleTo, newestAt, ...texts }: SearchDocument): void {
  const { written, ...fields } = analyseDocument(texts);
  const words = eachWord(fields, (word) => keyIn(index, word, written.get(word)));
  const { vocabulary } = index;
  const spellings = [...written].filter(
    ([word, spelling]) => vocabulary.writtenAt(vocabulary.numberOf(word) ?? 0) !== spelling,
  );
  index.put({
    id,
    facets,
    visibleTo,
    newestAt: newestAt.getTime(),
    deadlineDay: null,
    spellings: spellings.map(([, spelling]) => spelling),
    words,
  });
}

const keys = new Map<string, number>();

/** The key of a word. It is added to the vocabulary if it is missing. */
function keyIn({ vocabulary }: CollectionIndex, word: string, written = word): number {
  const key = keys.get(word) ?? 3 * keys.size;
  keys.set(word, key);
  if (!vocabulary.hasKey(key))
    vocabulary.add({ key, word, written, french: stemOf(word, 'fr'), english: stemOf(word, 'en') });
  return key;
}

/** Of some thirty words each, from a vocabulary of some thousands. */
function document(number: number, version: number): SearchDocument {
  const words = Array.from(
    { length: 30 },
    (_, i) => `mot${((number + 7) * (i + 3) * (version + 1)) % 4_001}x`,
  );
  return {
    id: String(number).padStart(6, '0'),
    version: String(version),
    title: words.slice(0, 3).join(' '),
    bodies: [words.join(' ')],
    names: [],
    facets: { theme: [`t${(number + version) % 5}`], place: [`p${number % 900}`] },
    visibleTo: number % 3 === 0 ? ['curators'] : ['everybody'],
    newestAt: new Date(Date.UTC(2026, 0, 1, 0, number % 777)),
    deadline: undefined,
  };
}

const question = (text: string): SearchQuery => ({
  collection: '',
  text,
  typing: false,
  visibleTo: ['everybody'],
  filters: { theme: ['t1', 't2'] },
  sort: 'relevance',
  countFacets: ['theme', 'place'],
  first: 1_000,
});

describe('CollectionIndex', () => {
  it('finds the same after thousands of changes as an index that never saw them', () => {
    const index = new CollectionIndex(noSynonyms);
    const size = 1_200;
    const held = new Map<string, SearchDocument>();
    for (let version = 0; version < 3; version++) {
      for (let number = 0; number < size; number++) {
        const given = document(number, version);
        put(index, given);
        held.set(given.id, given);
        if (number % 11 === version) {
          index.remove(given.id);
          held.delete(given.id);
        }
        if (number % 500 === 0) index.tidy();
      }
    }
    index.tidy();
    const afresh = new CollectionIndex(noSynonyms);
    for (const given of held.values()) put(afresh, given);
    for (const text of ['', 'mot9x', 'mot12x mot3000x', held.get('000100')?.title ?? '']) {
      const query = question(text);
      const result = index.search(query);
      expect({ ...result, words: new Set(result.words) }).toEqual({
        ...afresh.search(query),
        words: new Set(result.words),
      });
    }
  });

  it('forgets words that no document has any more, and knows the others and their phrases as before', () => {
    const synonyms = new Synonyms([
      ['nounou', 'garde d’enfants'],
      ['autonomie', 'bien vieillir'],
    ]);
    const index = new CollectionIndex(synonyms);
    const afresh = new CollectionIndex(synonyms);
    const edited = (number: number, version: number): SearchDocument => ({
      ...document(number, 0),
      title: ['élagage', 'Élagages', 'elagage', 'tonte'][(number + version) % 4],
      bodies: [
        `Le brouillon${version}x${number} de la ${['garde des enfants', 'garde de nuit'][(number + version) % 2]}`,
        ...(number % 7 === version ? ['Pour bien vieillir'] : []),
      ],
      visibleTo: ['everybody'],
    });
    for (let version = 0; version < 3; version++) {
      for (let number = 0; number < 1_100; number++) put(index, edited(number, version));
      index.tidy();
    }
    for (let number = 0; number < 1_100; number++) put(afresh, edited(number, 2));
    // Stop words have no postings. They are dropped as well, and added again.
    expect(index.vocabulary.size).toBeLessThanOrEqual(afresh.vocabulary.size);
    for (const text of [
      'elagage',
      'elagagge',
      'brouillon2x7',
      'brouillon2',
      'brouillon1x7',
      'ton',
      'nounou',
      'autonomie',
    ]) {
      const query = { ...question(text), typing: true, filters: {} };
      const result = index.search(query);
      expect({ ...result, words: new Set(result.words) }).toEqual({
        ...afresh.search(query),
        words: new Set(result.words),
      });
    }
    // Words that return are known again.
    for (let number = 0; number < 1_100; number++) put(index, edited(number, 0));
    const total = (text: string): number => index.search({ ...question(text), filters: {} }).total;
    expect(total('brouillon0x7')).toBe(1);
    expect(total('nounou')).toBe(550);
    expect(total('autonomie')).toBe(158);
  });

  it('forgives a typing error in a word that has only begun', () => {
    const index = new CollectionIndex(noSynonyms);
    put(index, { ...document(1, 0), title: 'Accompagnement', visibleTo: ['everybody'] });
    const query = { ...question('acompagn'), filters: {} };
    expect(index.search({ ...query, typing: true })).toMatchObject({
      total: 1,
      didYouMean: 'accompagnement',
    });
    expect(index.search(query).total).toBe(0);
  });

  it('keeps of very many words those that the fewest documents have', () => {
    const index = new CollectionIndex(noSynonyms);
    for (let number = 0; number < 300; number++) {
      const common = Array.from({ length: 70 }, (_, i) => `commun${i}y`).join(' ');
      put(index, {
        ...document(number, 0),
        title: number === 1 ? `rare ${common}` : common,
        visibleTo: ['everybody'],
      });
    }
    const text = `${Array.from({ length: 500 }, (_, i) => `commun${i}y`).join(' ')} rare`;
    const { hits, words } = index.search({ ...question(text), filters: {} });
    expect(hits[0].id).toBe('000001');
    expect(words).toContain('rare');
    expect([...wordsOf(words.join(' '))]).toHaveLength(64);
  });
});
