import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { anOrganisation, aPerson, everyActor } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { matchSides, type Pair, sidesTakenBackBy } from './match.policy.js';
import { takesBackSql } from './match.policy.sql.js';

const given = testDatabase();
const nameOf = ({ need, solver }: Pair, side: string): string => `${need.id} ${solver.id} ${side}`;

it('finds in SQL the sides that somebody takes back by the policy', async () => {
  const { database } = given;
  const [holder, other] = [(await aPerson(database)).id, (await aPerson(database)).id];
  const [startup, company] = [(await anOrganisation(database)).id, (await anOrganisation(database)).id];
  const needs = [
    await aNeed(database, { organisationId: company }),
    await aNeed(database, { organisationId: startup }),
  ];
  const solvers = [
    await aSolver(database, { personId: holder }),
    await aSolver(database, { organisationId: startup }),
    await aSolver(database, { organisationId: company }),
    await aSolver(database),
  ];
  const pairs = needs.flatMap((need) => solvers.map((solver): Pair => ({ need, solver })));
  for (const [name, actor] of everyActor({ holder, other }, { startup, company })) {
    const found: string[] = [];
    for (const side of matchSides) {
      const rows = await database.manager
        .createQueryBuilder(Need, 'need')
        .innerJoinAndMapOne('need.solver', Solver, 'solver', 'true')
        .where(takesBackSql(':side'), { ...parametersOf(actor), side })
        .getRawMany<{ need_id: string; solver_id: string }>();
      found.push(...rows.map((row) => `${row.need_id} ${row.solver_id} ${side}`));
    }
    const byPolicy = pairs.flatMap((pair) => sidesTakenBackBy(actor, pair).map((side) => nameOf(pair, side)));
    expect([name, found.toSorted()]).toEqual([name, byPolicy.toSorted()]);
  }
});
