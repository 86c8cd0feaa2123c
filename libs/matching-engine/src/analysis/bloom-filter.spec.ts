import { describe, expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import { isOneEditApart } from './edit-distance-index.js';
import { BloomFilter } from './bloom-filter.js';

function filterOf(...words: string[]): BloomFilter {
  const filter = new BloomFilter(500_000);
  for (const word of words) filter.add(word);
  return filter;
}

describe('the edits of a word', () => {
  it.each([
    ['a letter too many', 'formattion'],
    ['a letter left out', 'formtion'],
    ['another letter', 'farmation'],
    ['two letters swapped', 'fromation'],
    ['a letter too many at the end', 'formations'],
    ['the last left out', 'formatio'],
  ])('lead to the correct one from %s', (_, word) => {
    expect(new Set(filterOf('formation', 'animation').editsInSet(word))).toEqual(new Set(['formation']));
  });

  it('may begin with another letter', () => {
    const filter = filterOf('formation');
    for (const word of ['ormation', 'gormation', 'aformation', 'ofrmation'])
      expect(new Set(filter.editsInSet(word))).toEqual(new Set(['formation']));
  });

  it('do not lead to the word itself', () => {
    expect(filterOf('formation').editsInSet('formation')).toEqual([]);
  });

  it('lead nowhere where there is nothing, and from a word of any length', () => {
    expect(filterOf().editsInSet('formation')).toEqual([]);
    const long = 'ab'.repeat(50);
    expect(filterOf(`${long}c`).editsInSet(long)).toEqual([`${long}c`]);
    expect(filterOf('a').editsInSet('')).toEqual(['a']);
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
      const near = words.filter((other) => isOneEditApart(asked, other));
      const edits = new Set(filter.editsInSet(asked));
      expect(near.filter((other) => !edits.has(other))).toEqual([]);
      others += edits.size - near.length;
    }
    expect(others).toBeLessThan(100);
  });
});

it('is full once it has more words than were meant for it, unless it is as large as it may be', () => {
  const filter = new BloomFilter();
  let words = 0;
  while (!filter.isFull) filter.add(`mot${words++}`);
  expect(words).toBeGreaterThan(2_000);
  const larger = new BloomFilter(filter.count + 1);
  expect(larger.bytes).toBe(2 * filter.bytes);
  expect(larger.isFull).toBe(false);
  expect(new BloomFilter(1e9).bytes).toBe(2 ** 20);
});
