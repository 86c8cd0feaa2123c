import { expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import { Frequencies } from './frequencies.js';

it('counts what is used seldom and what is used often, up and down', () => {
  const random = randomNumbers(3);
  const frequencies = new Frequencies();
  const expected: number[] = Array.from({ length: 60 }, () => 0);
  for (let i = 0; i < 60_000; i++) {
    const number = Math.floor(60 * random() ** 3);
    const by = (expected[number] ?? 0) > 0 && random() < 0.3 ? -1 : 1;
    expected[number] = (expected[number] ?? 0) + by;
    expect(frequencies.count(number, by)).toBe(expected[number]);
  }
  for (const number of [0, 1, 2, 40]) {
    for (let left = expected[number] ?? 0; left > 0; left--)
      expect(frequencies.count(number, -1)).toBe(left - 1);
    for (let uses = 1; uses <= 300; uses++) expect(frequencies.count(number, 1)).toBe(uses);
    expected[number] = 300;
  }
  expect(expected.map((_, number) => frequencies.of(number))).toEqual(expected);
  expect(frequencies.of(1_000)).toBe(0);
});
