import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeWords, encodeWords } from './document-codec.js';

describe('the words of a document', () => {
  it('are read as they were written down', () => {
    const words = fc.array(fc.nat(2 ** 31 - 1));
    const document = fc.record({
      languages: fc.constantFrom(1, 2, 3),
      title: words,
      bodies: fc.array(words),
      names: words,
    });
    fc.assert(fc.property(document, (written) => expect(decodeWords(encodeWords(written))).toEqual(written)));
  });
});
