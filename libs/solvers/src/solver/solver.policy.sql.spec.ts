import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { aSolver, everySolver } from '../../testing/index.js';
import { Idea, signatures } from './idea.entity.js';
import { Solver } from './solver.entity.js';
import {
  holdsProfile,
  holdsProfileSql,
  isIdeaShownSql,
  speaksForSolver,
  speaksForSolverSql,
} from './solver.policy.js';

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

it('finds in SQL the ideas of which the rule notifies others', async () => {
  const { manager } = given.database;
  const { id: solverId } = await aSolver(given.database);
  const now = new Date();
  for (const signature of [null, ...signatures])
    for (const hiddenAt of [null, now])
      await manager.insert(Idea, {
        id: newId(),
        solverId,
        title: 'Un tapis qui appelle',
        description: '',
        hiddenAt,
        hiddenReason: hiddenAt && 'Publicité',
        signature,
        signatureAt: signature && now,
        returnedReason: signature === 'returned' ? 'Trop court' : null,
      });
  const all = await manager.findBy(Idea, { solverId });
  const found = await manager
    .createQueryBuilder(Idea, 'idea')
    .where(isIdeaShownSql)
    .andWhere({ solverId })
    .getMany();
  const idsOf = (some: readonly Idea[]): string[] => some.map(({ id }) => id).toSorted();
  expect(idsOf(found)).toEqual(idsOf(all.filter(({ isShown }) => isShown)));
  expect(found).toHaveLength(2);
});
