import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countWithPrefix, lowerBound, wordsWithinDistance } from './edit-distance.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 7 });
const sortedWords = fc.uniqueArray(word, { maxLength: 60 }).map((words) => words.toSorted());

describe('wordsWithinDistance', () => {
  it('finds those that measuring the distance of each finds', () => {
    fc.assert(
      fc.property(sortedWords, word, fc.constantFrom(1, 2), (words, meant, maxDistance) => {
        const expected = words.filter(
          (other) => beginsLike(other, meant) && other !== meant && distance(other, meant) <= maxDistance,
        );
        expect([...wordsWithinDistance(words, meant, maxDistance)].map((place) => words[place])).toEqual(
          expected,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds those that begin nearly so', () => {
    fc.assert(
      fc.property(sortedWords, word, fc.constantFrom(1, 2), (words, meant, maxDistance) => {
        const expected = words.filter(
          (other) =>
            beginsLike(other, meant) &&
            other !== meant &&
            Array.from({ length: other.length + 1 }, (_, length) => other.slice(0, length)).some(
              (beginning) => distance(beginning, meant) <= maxDistance,
            ),
        );
        expect(
          [...wordsWithinDistance(words, meant, maxDistance, true)].map((place) => words[place]),
        ).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('counts two letters that are swapped as one error', () => {
    expect([...wordsWithinDistance(['jardin', 'jradin', 'jradni'], 'jardin', 1)]).toEqual([1]);
  });

  it('takes the first letter as typed', () => {
    expect([...wordsWithinDistance(['donneuse', 'honte', 'tonte'], 'tondeuse', 2)]).toEqual([]);
    expect([...wordsWithinDistance(['honte', 'monta'], 'monte', 1)]).toEqual([1]);
  });
});

describe('countWithPrefix', () => {
  it('counts those that begin so, wherever they stand', () => {
    fc.assert(
      fc.property(sortedWords, word, (words, beginning) => {
        const expected = words.filter((other) => other.startsWith(beginning));
        expect(countWithPrefix(words, beginning, lowerBound(words, beginning))).toBe(expected.length);
      }),
      { numRuns: 500 },
    );
  });
});

const beginsLike = (a: string, b: string): boolean => a !== '' && a[0] === b[0];

/** The optimal string alignment distance, by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distance(a.slice(0, -1), b) + 1,
    distance(a, b.slice(0, -1)) + 1,
    distance(a.slice(0, -1), b.slice(0, -1)) + same,
    swapped ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}
