import { describe, expect, it } from '@jest/globals';
import { isStopWordInAnyLanguage } from '@passerelle/text';
import fc from 'fast-check';
import { keyOf, StemmedPhrases } from './stemmed-phrases.js';

/** Few words, so that they occur together. */
const words = ['garde', 'gardes', 'enfant', 'enfants', 'nuit', 'bien', 'etre', 'de', 'les'];
const some = (minLength: number, maxLength: number): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...words), { minLength, maxLength });

/** The positions of the last words of a phrase that begins here, found word by word. */
function endsOf(phrase: readonly string[], row: readonly string[], first: number): number[] {
  const saying = phrase.filter((word) => !isStopWordInAnyLanguage(word));
  const isLiteral = saying.length === 0 || (saying.length === 1 && phrase.length > 1);
  const places = [...row.keys()].filter(
    (at) => at >= first && (isLiteral || !isStopWordInAnyLanguage(row[at])),
  );
  const wanted = isLiteral ? phrase : saying;
  const taken = places.slice(0, wanted.length);
  const same = wanted.every(
    (word, i) => taken[i] !== undefined && keyOf(row[taken[i]], 'fr') === keyOf(word, 'fr'),
  );
  return same && taken[0] === first ? taken.slice(-1) : [];
}

describe('StemmedPhrases', () => {
  it('finds the phrases in a row that trying each at each place does', () => {
    fc.assert(
      fc.property(fc.array(some(1, 4), { maxLength: 6 }), some(0, 12), (phrases, row) => {
        const trie = new StemmedPhrases('fr');
        for (const [i, phrase] of phrases.entries()) trie.learn(phrase, i);
        const found: string[] = [];
        trie.find(
          row.map((word) => trie.symbolOf(word)),
          ({ phrase, first, last }) => found.push(`${phrase}: ${first} to ${last}`),
        );
        const expected = phrases.flatMap((phrase, i) =>
          [...row.keys()].flatMap((first) =>
            endsOf(phrase, row, first).map((last) => `${i}: ${first} to ${last}`),
          ),
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
