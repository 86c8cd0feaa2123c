import { expect, it } from '@jest/globals';
import { numberIn } from './words.js';

it.each([
  ['12', 12],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1 200', 1200],
  ['1\u202f200,50 €', 1200.5],
  ['60 %', 60],
  ['-3', -3],
  ['', undefined],
  ['douze', undefined],
  ['1,2,3', undefined],
  ['1e9', undefined],
])('reads %j as %j', (typed, value) => {
  expect(numberIn(typed)).toBe(value);
});
