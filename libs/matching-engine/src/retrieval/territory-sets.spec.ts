import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { territoryPoints } from '../scoring/score.js';
import { bothRemote, territoriesOverlap, territoryCloseness } from '../scoring/territory-closeness.js';
import { partWeights } from '../weights.js';
import { outOfReach, reachPoints, TerritorySets } from './territory-sets.js';

const chains = [
  ['commune:45234', 'epci:244500468', 'departement:45', 'region:24'],
  ['commune:45147', 'epci:244500468', 'departement:45', 'region:24'],
  ['commune:45208', 'epci:244500203', 'departement:45', 'region:24'],
  ['epci:244500468', 'departement:45', 'region:24'],
  ['departement:45', 'region:24'],
  ['departement:75', 'region:11'],
  ['region:24'],
  ['country:fr'],
  [],
];

it('says of numbered sets what is said of the territories themselves', () => {
  const located = fc.record({ territories: fc.subarray(chains), remote: fc.boolean() });
  fc.assert(
    fc.property(located, fc.array(located), (one, others) => {
      const sets = new TerritorySets();
      const whereabouts = others.map((other) => sets.locationOf(other.territories, other.remote));
      sets.compareWith(one.territories, one.remote);
      for (const [i, other] of others.entries()) {
        const need = { territories: one.territories, acceptsRemote: one.remote };
        const solver = { territories: other.territories, worksRemotely: other.remote };
        const reach = sets.reach(whereabouts[i] ?? 0);
        if (territoriesOverlap(need, solver) || bothRemote(need, solver))
          expect(reachPoints[reach]).toBe(territoryPoints(territoryCloseness(need, solver)));
        else expect(reach).toBe(outOfReach);
        expect(sets.reach(sets.hidden(whereabouts[i] ?? 0))).toBe(outOfReach);
        expect(sets.territoriesAt(whereabouts[i] ?? 0)).toEqual(other.territories);
        expect(sets.isRemoteAt(whereabouts[i] ?? 0)).toBe(other.remote);
      }
    }),
  );
});

it('gives equal sets one number', () => {
  const sets = new TerritorySets();
  const whereabouts = sets.locationOf([['region:24']], false);
  expect(sets.locationOf([['region:24']], false)).toBe(whereabouts);
  sets.compareWith([['region:24']], false);
  expect(reachPoints[sets.reach(whereabouts)]).toBe(0.4 * partWeights.territory);
});
