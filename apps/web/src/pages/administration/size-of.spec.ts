import { describe, expect, it } from '@jest/globals';
import { sizeOf } from './size-of.js';

describe('a number of bytes', () => {
  it.each([
    [0, '0\u00a0o'],
    [999, '999\u00a0o'],
    [8_192, '8,19\u00a0ko'],
    [12_400_000, '12,4\u00a0Mo'],
    [3_000_000_000_000_000, '3\u202f000\u00a0To'],
  ])('%d is said in French', (bytes, expected) => {
    expect(sizeOf(bytes, 'fr')).toBe(expected);
  });

  it('is said in English', () => {
    expect(sizeOf(12_400_000, 'en')).toBe('12.4\u00a0MB');
  });
});
