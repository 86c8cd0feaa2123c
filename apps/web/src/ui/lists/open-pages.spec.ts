import { describe, expect, it } from '@jest/globals';
import { openPages } from './open-pages.js';

describe('how many pages of a list are open', () => {
  it.each([
    ['', 1],
    ['pages=3', 3],
    ['pages=0', 1],
    ['pages=-1', 1],
    ['pages=1.5', 1],
    ['pages=two', 1],
    ['pages=1000000', 50],
  ])('is said by the address: %j', (address, pages) => {
    expect(openPages(new URLSearchParams(address))).toBe(pages);
  });
});
