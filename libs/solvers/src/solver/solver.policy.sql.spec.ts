import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { anOrganisation, aPerson, everyActor } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { Solver } from './solver.entity.js';
import { holdsProfile } from './solver.policy.js';
import { holdsProfileSql } from './solver.policy.sql.js';
import { aSolver } from '../../testing/index.js';

const given = testDatabase();

it('finds in SQL the profiles that somebody holds by the policy', async () => {
  const { database } = given;
  const [holder, other] = [(await aPerson(database)).id, (await aPerson(database)).id];
  const [startup, company] = [(await anOrganisation(database)).id, (await anOrganisation(database)).id];
  const solvers = [
    await aSolver(database, { personId: holder }),
    await aSolver(database, { organisationId: startup }),
    await aSolver(database, { organisationId: company }),
    await aSolver(database),
  ];
  for (const [name, actor] of everyActor({ holder, other }, { startup, company })) {
    const found = await database.manager
      .createQueryBuilder(Solver, 'solver')
      .where(holdsProfileSql, parametersOf(actor))
      .getMany();
    const byPolicy = solvers.filter((solver) => holdsProfile(actor, solver));
    const idsOf = (some: readonly Solver[]): string[] => some.map(({ id }) => id).toSorted();
    expect([name, idsOf(found)]).toEqual([name, idsOf(byPolicy)]);
  }
});
