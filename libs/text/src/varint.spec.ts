import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ByteReader, writeVarint } from './varint.js';

function written(...values: number[]): number[] {
  const bytes: number[] = [];
  for (const value of values) writeVarint(bytes, value);
  return bytes;
}

describe('a varint', () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [0x80, 1]],
    [300, [0xac, 2]],
    [2 ** 32, [0x80, 0x80, 0x80, 0x80, 0x10]],
  ])('writes %d in as few bytes as it takes', (value, bytes) => expect(written(value)).toEqual(bytes));

  it('is read as it was written, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (values) => {
        const reader = new ByteReader(Uint8Array.from([7, ...written(...values), 9]));
        expect(reader.byte()).toBe(7);
        expect(values.map(() => reader.varint())).toEqual(values);
        expect(reader.byte()).toBe(9);
      }),
    );
  });
});
