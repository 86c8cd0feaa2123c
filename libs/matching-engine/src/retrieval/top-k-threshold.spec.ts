import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { TopKThreshold } from './top-k-threshold.js';

it('is where the last of the few best stands, or where all are wanted', () => {
  const always = fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 20 }),
      always,
      (points, few, limit) => {
        const threshold = new TopKThreshold();
        threshold.reset(1);
        threshold.add(30);
        threshold.reset(few, limit);
        for (const [i, some] of points.entries()) {
          threshold.add(some);
          const best = points.slice(0, i + 1).toSorted((a, b) => b - a);
          expect(threshold.value).toBe(Math.min(best[few - 1] ?? 0, limit ?? Infinity));
        }
      },
    ),
  );
});
