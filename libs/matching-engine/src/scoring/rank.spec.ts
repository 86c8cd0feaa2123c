import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { rank } from './rank.js';
import { nearEqualStep } from '../weights.js';

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id).join('');

describe('rank', () => {
  it('puts the best first, ties by id', () => {
    const items = [
      { id: 'c', points: 5000 },
      { id: 'a', points: 3000 },
      { id: 'b', points: 5000 },
    ];
    expect(idsOf(rank(items))).toBe('bca');
  });

  it('puts the least served of near-equals first, and only of these', () => {
    const items = [
      { id: 'a', points: 5150 },
      { id: 'b', points: 5010 },
      { id: 'c', points: 4990 },
    ];
    const served: Record<string, number> = { a: 3, b: 1, c: 0 };
    expect(idsOf(rank(items, { servedCount: (id) => served[id]! }))).toBe('bac');
  });

  it('is the same whatever the order it is given, and never lets a worse step pass', () => {
    const item = fc.record({ id: fc.uuid(), points: fc.nat(10_000), served: fc.nat(3) });
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: ({ id }) => id }), (items) => {
        const served = new Map(items.map(({ id, served: count }) => [id, count]));
        const options = { servedCount: (id: string) => served.get(id)! };
        const ranked = rank(items, options);
        expect(rank(items.toReversed(), options)).toEqual(ranked);
        const steps = ranked.map(({ points }) => Math.floor(points / nearEqualStep));
        expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      }),
    );
  });
});
