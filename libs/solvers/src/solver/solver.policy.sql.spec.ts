import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { testDatabase } from '@passerelle/harness';
import { Solver } from './solver.entity.js';
import { holdsProfile, speaksForSolver } from './solver.policy.js';
import { holdsProfileSql, speaksForSolverSql } from './solver.policy.sql.js';
import { everySolver } from '../../testing/index.js';

const given = testDatabase();

it.each([
  ['holds', holdsProfile, holdsProfileSql],
  ['speaks for', speaksForSolver, speaksForSolverSql],
] as const)('finds in SQL the profiles that somebody %s by the policy', async (_, policy, sql) => {
  const { database } = given;
  const { solvers, actors } = await everySolver(database);
  for (const [name, actor] of actors) {
    const found = await database.manager
      .createQueryBuilder(Solver, 'solver')
      .where(sql, parametersOf(actor))
      .getMany();
    const byPolicy = solvers.filter((solver) => policy(actor, solver));
    const idsOf = (some: readonly Solver[]): string[] => some.map(({ id }) => id).toSorted();
    expect([name, idsOf(found)]).toEqual([name, idsOf(byPolicy)]);
  }
});
