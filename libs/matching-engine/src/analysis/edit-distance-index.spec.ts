import { describe, expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import { EditDistanceIndex } from './edit-distance-index.js';

function listed(...words: string[]): (word: string) => string[] {
  const near = new EditDistanceIndex((number) => words[number] as string);
  for (const number of words.keys()) near.add(number);
  return (word) => near.oneEditFrom(word).map((number) => words[number] as string);
}

/**
 * The smallest number of letters added, left out, changed or swapped with the next, by the definition (optimal string
 * alignment).
 */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= other.length; j++) (rows[0] as number[])[j] = j;
  const at = (i: number, j: number): number => rows[i]?.[j] as number;
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
        isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(one.length, other.length);
}

describe('words near a word', () => {
  it.each([
    ['with a letter too many', 'formattion'],
    ['with a letter left out', 'formtion'],
    ['with another letter', 'farmation'],
    ['with two letters swapped', 'fromation'],
    ['with a letter too many at the end', 'formations'],
  ])('%s are found', (_, word) => {
    expect(listed('formation', 'animation', 'format')(word)).toEqual(['formation']);
  });

  it('do not include itself, nor what is further away', () => {
    expect(listed('formation', 'frmatoin')('formation')).toEqual([]);
  });

  it('are found once each, however often they are listed and however alike their letters', () => {
    const words = ['aaaa', 'aaaaaa', 'aaab'];
    const near = new EditDistanceIndex((number) => words[number] as string);
    for (const number of [0, 1, 2, 0, 1]) near.add(number);
    expect(near.oneEditFrom('aaaaa').toSorted()).toEqual([0, 1]);
  });

  it('may begin with another letter', () => {
    const near = listed('formation');
    for (const word of ['ormation', 'gormation', 'aformation', 'ofrmation'])
      expect(near(word)).toEqual(['formation']);
    expect(listed('a', 'ab')('')).toEqual(['a']);
  });

  it('are those that looking at all would find', () => {
    const random = randomNumbers(1);
    const word = (): string =>
      Array.from({ length: 1 + Math.floor(random() * 7) }, () => 'abc'[Math.floor(random() * 3)]).join('');
    const words = [...new Set(Array.from({ length: 600 }, word))];
    const near = listed(...words);
    for (let i = 0; i < 300; i++) {
      const asked = word();
      expect(near(asked).toSorted()).toEqual(
        words.filter((other) => distance(asked, other) === 1).toSorted(),
      );
    }
  });
});
