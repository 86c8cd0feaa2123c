import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { partWeights, territoryPoints } from './score.js';
import { bothRemote, territoriesOverlap, territoryCloseness } from './territory-closeness.js';
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
      const numbers = others.map(({ territories }) => sets.numberOf(territories));
      sets.compareWith(one.territories);
      for (const [i, other] of others.entries()) {
        const need = { territories: one.territories, acceptsRemote: one.remote };
        const solver = { territories: other.territories, worksRemotely: other.remote };
        const remote = bothRemote(need, solver);
        const reach = sets.reach(numbers[i] ?? 0, remote);
        if (territoriesOverlap(need, solver) || remote)
          expect(reachPoints[reach]).toBe(territoryPoints(territoryCloseness(need, solver)));
        else expect(reach).toBe(outOfReach);
      }
    }),
  );
});

it('gives equal sets one number', () => {
  const sets = new TerritorySets();
  expect(sets.numberOf([['region:24']])).toBe(sets.numberOf([['region:24']]));
  sets.compareWith([['region:24']]);
  expect(reachPoints[sets.reach(0, false)]).toBe(0.4 * partWeights.territory);
});
