import { describe, expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import { isOneSlipApart } from './edit-distance-index.js';
import { WordFilter } from './bloom-filter.js';

function filterOf(...words: string[]): WordFilter {
  const filter = new WordFilter();
  for (const word of words) filter.add(word);
  return filter;
}

describe('the slips of a word', () => {
  it.each([
    ['a letter too many', 'formattion'],
    ['a letter left out', 'formtion'],
    ['another letter', 'farmation'],
    ['two letters swapped', 'fromation'],
    ['a letter too many at the end', 'formations'],
    ['the last left out', 'formatio'],
  ])('lead to the one that was meant by %s', (_, word) => {
    expect(new Set(filterOf('formation', 'animation').slipsOf(word))).toEqual(new Set(['formation']));
  });

  it('begin with the same letter', () => {
    const filter = filterOf('formation');
    for (const word of ['ormation', 'gormation', 'aformation', 'ofrmation'])
      expect(filter.slipsOf(word)).toEqual([]);
  });

  it('do not lead to the word itself', () => {
    expect(filterOf('formation').slipsOf('formation')).toEqual([]);
  });

  it('lead nowhere where there is nothing, and from a word of any length', () => {
    expect(filterOf().slipsOf('formation')).toEqual([]);
    const long = 'ab'.repeat(50);
    expect(filterOf(`${long}c`).slipsOf(long)).toEqual([`${long}c`]);
    expect(filterOf('a').slipsOf('')).toEqual([]);
  });

  it('lead to all that are near, and to few others', () => {
    const random = randomNumbers(1);
    const letters = 'abcz';
    const word = (): string =>
      Array.from({ length: 1 + Math.floor(random() * 7) }, () => letters[Math.floor(random() * 4)]).join('');
    const words = [...new Set(Array.from({ length: 2_000 }, word))];
    const filter = filterOf(...words);
    let others = 0;
    for (let i = 0; i < 300; i++) {
      const asked = word();
      const near = words.filter((other) => isOneSlipApart(asked, other));
      const slips = new Set(filter.slipsOf(asked));
      expect(near.filter((other) => !slips.has(other))).toEqual([]);
      others += slips.size - near.length;
    }
    expect(others).toBeLessThan(100);
  });
});
