import { beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { countStatements, testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction } from '../../testing/index.js';
import type { Introduction } from '../introduction/introduction.entity.js';
import { introductionStates } from '../introduction/introduction.transitions.js';
import { Reply } from '../parties/reply.js';
import { IntroductionsLeft } from './introductions-left.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
let left: IntroductionsLeft;
let organisationId: string;
beforeEach(async () => {
  given.clock.set(now);
  left = new IntroductionsLeft(given.database, given.clock);
  organisationId = (await anOrganisation(given.database)).id;
});

const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
async function proposed(solver: Solver, wanted: Partial<Introduction> = {}): Promise<void> {
  const need = await aNeed(given.database, { organisationId });
  await anIntroduction(given.database, {
    needId: need.id,
    solverId: solver.id,
    proposedAt: now,
    companyReply: accepted(),
    solverReply: accepted(),
    ...wanted,
  });
}
const leftOf = async (solver: Solver): Promise<number | undefined> =>
  (await left.of([solver])).get(solver.id);

describe('the introductions that a solver still welcomes this month', () => {
  it('are as many as it says, less each that was proposed, and never fewer than none', async () => {
    const solver = await aSolver(given.database, { monthlyCap: 2 });
    const seen = [await leftOf(solver)];
    for (let i = 0; i < 3; i++) {
      await proposed(solver);
      seen.push(await leftOf(solver));
    }
    expect(seen).toEqual([2, 1, 0, 0]);
  });

  it('are none for who welcomes none', async () => {
    expect(await leftOf(await aSolver(given.database, { monthlyCap: 0 }))).toBe(0);
  });

  it.each(introductionStates)('count one that is now %s, unless a curator took it back', async (state) => {
    const solver = await aSolver(given.database);
    await proposed(solver, { state });
    expect(await leftOf(solver)).toBe(state === 'withdrawn' ? 4 : 3);
  });

  it.each([
    ['23:30 on 31 October', '2026-10-31T22:30:00.000Z', 4],
    ['the last moment of October', '2026-10-31T22:59:59.999Z', 4],
    ['midnight between October and November', '2026-10-31T23:00:00.000Z', 3],
    ['00:30 on 1 November', '2026-10-31T23:30:00.000Z', 3],
  ])('begin again with the month in France, in November: %s', async (_moment, proposedAt, expected) => {
    const solver = await aSolver(given.database);
    await proposed(solver, { proposedAt: new Date(proposedAt) });
    expect(await leftOf(solver)).toBe(expected);
  });

  it('begin again with the month in France, in summer: an hour earlier', async () => {
    given.clock.set(new Date('2026-07-14T09:00:00.000Z'));
    const solver = await aSolver(given.database);
    await proposed(solver, { proposedAt: new Date('2026-06-30T21:30:00.000Z') });
    expect(await leftOf(solver)).toBe(4);
    await proposed(solver, { proposedAt: new Date('2026-06-30T22:30:00.000Z') });
    expect(await leftOf(solver)).toBe(3);
  });

  it('are asked on the day that it is in France, which may be next month already', async () => {
    const solver = await aSolver(given.database);
    await proposed(solver, { proposedAt: new Date('2026-10-31T22:30:00.000Z') });
    given.clock.set(new Date('2026-10-31T22:45:00.000Z'));
    expect(await leftOf(solver)).toBe(3);
    given.clock.set(new Date('2026-10-31T23:15:00.000Z'));
    expect(await leftOf(solver)).toBe(4);
  });

  it('count once what was proposed at once for the needs of a pool, even if a part was taken back', async () => {
    const solver = await aSolver(given.database);
    const proposalId = newId();
    for (const state of ['proposed', 'withdrawn', 'declined'] as const) {
      await proposed(solver, { proposalId, state });
    }
    expect(await leftOf(solver)).toBe(3);
    await proposed(solver);
    expect(await leftOf(solver)).toBe(2);
  });

  it('are found for many at once, each for itself', async () => {
    const busy = await aSolver(given.database, { monthlyCap: 3 });
    const idle = await aSolver(given.database);
    await proposed(busy);
    await proposed(busy);
    const { result, statements } = await countStatements(given.database.dataSource, () =>
      left.of([busy, idle]),
    );
    expect([...result]).toEqual([
      [busy.id, 1],
      [idle.id, 4],
    ]);
    expect(statements).toHaveLength(1);
  });

  it('are those that a transaction sees which has just proposed one', async () => {
    const solver = await aSolver(given.database, { monthlyCap: 1 });
    const need = await aNeed(given.database, { organisationId });
    await given.database.transaction(async ({ manager }) => {
      const { id } = await anIntroduction(given.database, {
        needId: need.id,
        solverId: solver.id,
        proposedAt: new Date('2026-01-01T09:00:00.000Z'),
      });
      await manager.query('UPDATE introduction SET proposed_at = $2 WHERE id = $1', [id, now]);
      expect((await left.of([solver], manager)).get(solver.id)).toBe(0);
      expect(await leftOf(solver)).toBe(1);
    });
  });
});
