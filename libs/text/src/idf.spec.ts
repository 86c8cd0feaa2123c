import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fixedPointLog, idf, idfFromLogs } from './idf.js';

const collection = fc
  .nat(1_000_000)
  .chain((documents) => fc.record({ documents: fc.constant(documents), frequency: fc.nat(documents) }));

describe('idf', () => {
  it('is never negative, and falls as a word becomes frequent', () =>
    fc.assert(
      fc.property(collection, ({ documents, frequency }) => {
        expect(idf(documents, frequency)).toBeGreaterThan(0);
        if (frequency > 0) expect(idf(documents, frequency)).toBeLessThan(idf(documents, frequency - 1));
      }),
    ));

  it('is the same from logarithms in fixed point, to a thousandth', () =>
    fc.assert(
      fc.property(collection, ({ documents, frequency }) => {
        const fromLogs = idfFromLogs(fixedPointLog(documents + 1), fixedPointLog(frequency + 0.5));
        expect(Math.abs(fromLogs - idf(documents, frequency))).toBeLessThan(0.001);
      }),
    ));
});
