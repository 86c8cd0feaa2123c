import { describe, expect, it } from '@jest/globals';
import { countIn } from './count-in.js';

describe('a whole number that was typed', () => {
  it.each([
    ['400', 400],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['0', 0],
    ['', undefined],
    ['cinq', undefined],
    ['5,5', undefined],
    ['-3', undefined],
    ['1e9', undefined],
    ['12345678901', undefined],
    [null, undefined],
  ])('%j is %j', (typed, count) => {
    expect(countIn(typed)).toBe(count);
  });
});
