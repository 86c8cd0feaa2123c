import { describe, expect, it } from '@jest/globals';
import { emptyHash, finishHash, hashOf, hashStep } from './hash.js';

/** FNV-1a, by its authors' description. */
const fnv1a = (text: string): number =>
  [...text].reduce((hash, letter) => hashStep(hash, letter.charCodeAt(0)), emptyHash) >>> 0;

describe('the hash of a text', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('begins as FNV-1a does with %j', (text, hash) => expect(fnv1a(text)).toBe(hash));

  it('is the same in one go and step by step', () =>
    expect(hashOf('vélo')).toBe(
      finishHash([...'vélo'].map((c) => c.charCodeAt(0)).reduce(hashStep, emptyHash)),
    ));

  it('spreads words that are alike over any few of its bits', () => {
    const counts = new Uint32Array(64);
    for (let i = 0; i < 64_000; i++) counts[hashOf(`mot${i}`) & 63]++;
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(250);
  });
});
