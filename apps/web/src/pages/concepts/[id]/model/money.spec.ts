import { expect, it } from '@jest/globals';
import { centsIn, euros, typedOf } from './model.words.js';

it('takes an amount as people write it', () => {
  expect(['28,50', '28.5', ' 1 200 € ', '0', '2\u202f200,05'].map(centsIn)).toEqual([
    2850, 2850, 120_000, 0, 220_005,
  ]);
  expect(['', 'x', '-3', '1,234', '1e3', '1,2,3', '999999999'].map(centsIn)).toEqual(
    Array(7).fill(undefined),
  );
});

it('writes it as it is typed, and as it is read', () => {
  expect([typedOf(2850, 'fr'), typedOf(2850, 'en'), typedOf(220_000, 'fr')]).toEqual([
    '28,50',
    '28.50',
    '2200',
  ]);
  expect([euros(2850, 'fr'), euros(220_000, 'fr'), euros(-40_000, 'en')]).toEqual([
    '28,50\u00a0€',
    '2\u202f200\u00a0€',
    '-€400',
  ]);
});
