import { expect, it } from '@jest/globals';
import { DirtySet } from './dirty-set.js';

it('holds each number once, until it is taken out', () => {
  const set = new DirtySet();
  for (const number of [3, 1, 3, 2, 1]) set.add(number);
  const first = set.take() ?? 0;
  set.add(first);
  expect([set.take(), set.take(), set.take()].toSorted()).toEqual([1, 2, 3]);
  expect([set.take(), set.count]).toEqual([undefined, 0]);
});

it('gives back the memory of very many numbers once they are taken out', () => {
  const set = new DirtySet();
  for (let number = 0; number < 100_000; number++) set.add(number);
  while (set.take() !== undefined);
  expect(set.bytes).toBeLessThan(10_000);
  set.add(7);
  expect([set.take(), set.take()]).toEqual([7, undefined]);
});
