import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { testDatabase } from '@passerelle/harness';
import { Solver } from './solver.entity.js';
import { holdsProfile } from './solver.policy.js';
import { holdsProfileSql } from './solver.policy.sql.js';
import { everySolver } from '../../testing/index.js';

const given = testDatabase();

it('finds in SQL the profiles that somebody holds by the policy', async () => {
  const { database } = given;
  const { solvers, actors } = await everySolver(database);
  for (const [name, actor] of actors) {
    const found = await database.manager
      .createQueryBuilder(Solver, 'solver')
      .where(holdsProfileSql, parametersOf(actor))
      .getMany();
    const byPolicy = solvers.filter((solver) => holdsProfile(actor, solver));
    const idsOf = (some: readonly Solver[]): string[] => some.map(({ id }) => id).toSorted();
    expect([name, idsOf(found)]).toEqual([name, idsOf(byPolicy)]);
  }
});
