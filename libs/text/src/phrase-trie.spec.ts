import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { PhraseTrie } from './phrase-trie.js';

/** Few words, so that they occur together. */
const some = (minLength: number, maxLength: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(4), { minLength, maxLength });
/** Words that may be skipped, and are in no phrase, like stop words. */
const isSkipped = (word: number): boolean => word >= 3;

/** The same result by trying each phrase at each position. */
function foundByTrying(phrases: readonly number[][], row: readonly number[], skipping: boolean): string[] {
  return phrases.flatMap((phrase, i) =>
    [...row.keys()].flatMap((first) => {
      const places = [...row.keys()]
        .filter((at) => at >= first && !(skipping && isSkipped(row[at])))
        .slice(0, phrase.length);
      const stands =
        places[0] === first &&
        places.length === phrase.length &&
        places.every((at, word) => row[at] === phrase[word]);
      return stands ? [`${i}: ${first} to ${places.at(-1)}`] : [];
    }),
  );
}

describe('PhraseTrie', () => {
  it.each([false, true])(
    'finds the phrases that trying each at each place finds (skipping: %p)',
    (skipping) => {
      fc.assert(
        fc.property(fc.array(some(1, 4), { maxLength: 6 }), some(0, 12), (given, row) => {
          const phrases = skipping
            ? given
                .map((words) => words.filter((word) => !isSkipped(word)))
                .filter(({ length }) => length > 0)
            : given;
          const trie = new PhraseTrie<number>();
          for (const [i, phrase] of phrases.entries()) trie.add(phrase, i);
          const found: string[] = [];
          trie.find(
            row,
            (label, first, last) => found.push(`${label}: ${first} to ${last}`),
            (word) => skipping && isSkipped(word),
          );
          expect(found.toSorted()).toEqual(foundByTrying(phrases, row, skipping).toSorted());
        }),
        { numRuns: 500 },
      );
    },
  );

  it('does not skip a word that a longer phrase has there', () => {
    const trie = new PhraseTrie<string>();
    trie.add([1, 2], 'without');
    trie.add([1, 3, 2], 'with');
    const found: string[] = [];
    trie.find([1, 3, 2], (label) => found.push(label), isSkipped);
    expect(found).toEqual(['with']);
  });
});
