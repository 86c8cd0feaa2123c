import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { testDatabase } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Solver } from '@passerelle/solvers';
import { everySolver } from '@passerelle/solvers/testing';
import { matchSides, type Pair, sidesWithdrawnBy, mayWithdrawSql } from './match.policy.js';

const given = testDatabase();
const nameOf = ({ need, solver }: Pair, side: string): string => `${need.id} ${solver.id} ${side}`;

it('finds in SQL the sides that somebody takes back by the policy', async () => {
  const { database } = given;
  const { solvers, actors, company, startup } = await everySolver(database);
  const needs = [
    await aNeed(database, { organisationId: company }),
    await aNeed(database, { organisationId: startup }),
  ];
  const pairs = needs.flatMap((need) => solvers.map((solver): Pair => ({ need, solver })));
  for (const [name, actor] of actors) {
    const found: string[] = [];
    for (const side of matchSides) {
      const rows = await database.manager
        .createQueryBuilder(Need, 'need')
        .innerJoinAndMapOne('need.solver', Solver, 'solver', 'true')
        .where(mayWithdrawSql(':side'), { ...parametersOf(actor), side })
        .getRawMany<{ need_id: string; solver_id: string }>();
      found.push(...rows.map((row) => `${row.need_id} ${row.solver_id} ${side}`));
    }
    const byPolicy = pairs.flatMap((pair) => sidesWithdrawnBy(actor, pair).map((side) => nameOf(pair, side)));
    expect([name, found.toSorted()]).toEqual([name, byPolicy.toSorted()]);
  }
});
