import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { NumberMap } from './number-map.js';

const key = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 32 - 1 }));

it('holds what a map would, and 0 for what is not in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.integer({ min: 1, max: 9 })), { maxLength: 400 }),
      fc.array(key),
      fc.constantFrom(0.5, 0.8),
      (added, others, maxLoad) => {
        const numbers = new NumberMap(maxLoad);
        const expected = new Map<number, number>();
        for (const [each, by] of added) {
          expected.set(each, (expected.get(each) ?? 0) + by);
          expect(numbers.add(each, by)).toBe(expected.get(each));
        }
        expect(numbers.count).toBe(expected.size);
        for (const each of [...expected.keys(), ...others])
          expect(numbers.get(each)).toBe(expected.get(each) ?? 0);
        numbers.clear();
        for (const each of expected.keys()) expect(numbers.get(each)).toBe(0);
        expect(numbers.add(7, 2)).toBe(2);
      },
    ),
  );
});

it('takes little more than ten bytes a number where it may be nearly full', () => {
  const numbers = new NumberMap(0.8);
  for (let i = 1; i <= 20_000; i++) numbers.add(i * 65_537, 1);
  expect(numbers.bytes / numbers.count).toBeLessThan(13);
});
