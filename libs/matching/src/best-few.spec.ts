import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BestFew } from './best-few.js';

const manyPoints = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 400 });

function kept(
  points: readonly number[],
  limit: number,
  always?: number,
): { ordinal: number; points: number }[] {
  const best = new BestFew(limit, always);
  for (const [ordinal, some] of points.entries()) best.add(ordinal, some);
  return best.best();
}

function sorted(points: readonly number[]): { ordinal: number; points: number }[] {
  return points
    .map((some, ordinal) => ({ ordinal, points: some }))
    .toSorted((a, b) => b.points - a.points || a.ordinal - b.ordinal);
}

it('keeps the best, the earliest of equals first', () => {
  fc.assert(
    fc.property(manyPoints, fc.integer({ min: 1, max: 20 }), (points, limit) => {
      expect(kept(points, limit)).toEqual(sorted(points).slice(0, limit));
    }),
  );
});

it('keeps all that have enough, however many', () => {
  fc.assert(
    fc.property(
      manyPoints,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 31 }),
      (points, limit, always) => {
        expect(kept(points, limit, always)).toEqual(
          sorted(points).filter(({ points: some }, i) => i < limit || some >= always),
        );
      },
    ),
  );
});
