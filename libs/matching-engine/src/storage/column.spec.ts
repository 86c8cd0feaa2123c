import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { blockSize, Column } from './column.js';

const index = fc.oneof(
  fc.nat(200),
  fc.constantFrom(blockSize - 1, blockSize, blockSize + 1, 3 * blockSize - 1, 3 * blockSize),
);

it('holds what was set last, and 0 where nothing was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(index, fc.nat(255))), fc.array(index), (changes, others) => {
      const column = new Column(Uint8Array);
      const expected = new Map<number, number>();
      for (const [place, value] of changes) {
        column.set(place, value);
        expected.set(place, value);
      }
      for (const [place, value] of expected) expect(column.at(place)).toBe(value);
      for (const place of others) expect(column.at(place)).toBe(expected.get(place) ?? 0);
    }),
    { numRuns: 50 },
  );
});

it('has the page of a block where it says, and moves none but the one that grows', () => {
  const column = new Column(Uint16Array);
  column.set(5, 50);
  const [small] = column.pages;
  column.set(2 * blockSize + 7, 70);
  expect(column.pages[0]).toBe(small);
  expect(column.pages).toHaveLength(3);
  expect(column.pages[2]?.[7]).toBe(70);
  const [, second, third] = column.pages;
  column.set(blockSize - 1, 10);
  column.set(3 * blockSize, 30);
  expect(column.pages.slice(1, 3)).toEqual([second, third]);
  expect(column.pages[1]).toBe(second);
  expect(column.pages[2]).toBe(third);
  expect(column.at(5)).toBe(50);
});

it('takes no more than twice the bytes of a few numbers, and those of its pages', () => {
  const column = new Column(Uint32Array);
  for (let i = 0; i < 1_000; i++) column.set(i, i);
  expect(column.bytes).toBeLessThanOrEqual(2 * 4 * 1_000);
  column.set(blockSize, 1);
  expect(column.bytes).toBeLessThanOrEqual(2 * 4 * 1_000 + 4 * blockSize);
});
