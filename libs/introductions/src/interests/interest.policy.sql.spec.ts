import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { everySolver } from '@passerelle/solvers/testing';
import { Interest } from './interest.entity.js';
import { mayOnInterest } from './interest.policy.js';
import { seesInterestSql } from './interest.policy.js';
import type { Parties } from '../parties/parties.js';

const given = testDatabase();

it('finds in SQL the interests that somebody sees by the policy', async () => {
  const { database } = given;
  const { solvers, actors, company, startup } = await everySolver(database);
  const interests: (Interest & Parties)[] = [];
  for (const organisationId of [company, startup]) {
    for (const solver of solvers) {
      const need = await aNeed(database, { organisationId, state: 'published' });
      const fields = { id: newId(), needId: need.id, solverId: solver.id, message: '', personId: null };
      const interest = Interest.open(fields, given.clock.now());
      await database.manager.insert(Interest, interest);
      interests.push(Object.assign(interest, { need, solver }));
    }
  }
  for (const [name, actor] of actors) {
    const found = await database.manager
      .createQueryBuilder(Interest, 'interest')
      .innerJoin('interest.need', 'need')
      .innerJoin('interest.solver', 'solver')
      .where(seesInterestSql, parametersOf(actor))
      .getMany();
    const byPolicy = interests.filter((interest) => mayOnInterest(actor, 'see', interest));
    const idsOf = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id).toSorted();
    expect([name, idsOf(found)]).toEqual([name, idsOf(byPolicy)]);
  }
});
