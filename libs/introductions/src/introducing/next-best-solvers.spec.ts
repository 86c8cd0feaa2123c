import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aMembership } from '@passerelle/accounts/testing';
import { Database, newId } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { countStatements, testDatabase } from '@passerelle/harness';
import { Match, MatchLists, type MatchState } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { InvalidInput } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import type { Introduction } from '../introduction/introduction.entity.js';
import { NextBestSolverResolver } from './next-best-solver.resolver.js';
import { NextBestSolvers } from './next-best-solvers.js';
import { ProposalsService } from './proposals.service.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * 3_600_000);
const given = testDatabase(now);
const under = introductionsUnderTest(given);
const next = (): NextBestSolvers => under.app.get(NextBestSolvers);

let scene: Scene;
beforeEach(async () => {
  scene = await aScene(given);
});

async function aMatch(
  solver: Pick<Solver, 'id'>,
  points: number,
  { needId = scene.need.id, state = 'current' }: { needId?: string; state?: MatchState } = {},
): Promise<void> {
  await given.database.manager.insert(Match, {
    id: newId(),
    needId,
    solverId: solver.id,
    state,
    score: points / 10_000,
    points,
    standsOut: points >= 4_000,
    reasons: {
      parts: { tags: 0, words: points, territory: 0, freshness: 0 },
      tags: [],
      words: [],
      ideaId: undefined,
      territory: undefined,
    },
    computedAt: now,
  });
}
const bestOf = async (need: Pick<Need, 'id'> = scene.need): Promise<string | undefined> =>
  (await next().of([need.id])).get(need.id)?.solverId;
const reachable = (): Promise<Solver> => aSolver(given.database, { contactEmail: `${newId()}@example.org` });
const served = (solver: Solver, introductions: number): Promise<unknown> =>
  given.database.manager.query('INSERT INTO served_solver (solver_id, introductions) VALUES ($1, $2)', [
    solver.id,
    introductions,
  ]);

describe('the next best solver', () => {
  it('comes in the order of the list: near-equals by how seldom they were served', async () => {
    const points = [5010, 5150, 5199, 5100, 5210, 4999, 5190];
    const solvers: Solver[] = [];
    for (const [i, each] of points.entries()) {
      const solver = await reachable();
      solvers.push(solver);
      await aMatch(solver, each);
      if (i % 2 === 0) await served(solver, (i * 7) % 5);
    }
    const { nodes } = await under.app.get(MatchLists).ofNeed(scene.curator, scene.need.id, { first: 20 });
    const order = nodes.map(({ solverId }) => solverId);
    expect(order).toHaveLength(points.length);
    const found: (string | undefined)[] = [];
    for (const solverId of order) {
      found.push(await bestOf());
      await given.database.manager.update(Solver, solverId, { pausedAt: now });
    }
    expect(found).toEqual(order);
    expect(await bestOf()).toBeUndefined();
  });

  const change = (set: Partial<Solver>) => (): Promise<unknown> =>
    given.database.manager.update(Solver, scene.solver.id, set);
  const introduced = (wanted: Partial<Introduction>) => (): Promise<unknown> =>
    anIntroduction(given.database, { needId: scene.need.id, solverId: scene.solver.id, ...wanted });

  const cases: [string, () => Promise<unknown>, boolean][] = [
    ['that nothing blocks', async () => undefined, true],
    ['that is being asked', introduced({ state: 'proposed' }), false],
    ['that was asked in vain 89 days ago', introduced({ state: 'lapsed', settledAt: daysAgo(89) }), false],
    ['that was asked in vain 91 days ago', introduced({ state: 'lapsed', settledAt: daysAgo(91) }), true],
    ['where one declined 89 days ago', introduced({ state: 'declined', settledAt: daysAgo(89) }), false],
    ['where one declined 91 days ago', introduced({ state: 'declined', settledAt: daysAgo(91) }), true],
    ['that a curator had withdrawn', introduced({ state: 'withdrawn', settledAt: daysAgo(1) }), true],
    ['that is paused', change({ pausedAt: now }), false],
    ['that is away', change({ awayFrom: '2026-11-24', awayUntil: '2026-11-24' }), false],
    ['that comes back today', change({ awayFrom: '2026-11-20', awayUntil: '2026-11-23' }), true],
    ['that wants none this month', change({ monthlyCap: 0 }), false],
    ['that is incomplete', change({ complete: false }), false],
    ['that nobody holds, without an address', change({ personId: null }), false],
    ['that nobody holds, with one', change({ personId: null, contactEmail: 'a@example.org' }), true],
    [
      'that nobody holds and that has refused',
      change({ personId: null, contactEmail: 'a@example.org', contactRefusedAt: now }),
      false,
    ],
    [
      'whose only holder wants no needs by mail',
      () =>
        given.database.manager.query(
          'INSERT INTO contact_refusal (email, refused_at) SELECT email, now() FROM person WHERE id = $1',
          [scene.holder.personId],
        ),
      true,
    ],
    ['held by somebody of the company', async () => change({ personId: scene.company.personId })(), false],
    [
      'that cools down',
      () =>
        given.database.manager.query('INSERT INTO match_cool_down VALUES ($1, $2, $3)', [
          scene.need.id,
          scene.solver.id,
          new Date(now.getTime() + 1),
        ]),
      false,
    ],
    [
      'that has cooled down',
      () =>
        given.database.manager.query('INSERT INTO match_cool_down VALUES ($1, $2, $3)', [
          scene.need.id,
          scene.solver.id,
          now,
        ]),
      true,
    ],
    [
      'that was dismissed',
      () => given.database.manager.update(Match, { solverId: scene.solver.id }, { state: 'dismissed' }),
      false,
    ],
    [
      'that is outdated',
      () => given.database.manager.update(Match, { solverId: scene.solver.id }, { state: 'outdated' }),
      false,
    ],
  ];
  const named = cases.map(([which, happens, isNext]) => ({ which, happens, isNext }));
  it.each(named)('may be one $which: $isNext', async ({ happens, isNext }) => {
    const second = await reachable();
    await aMatch(scene.solver, 9000);
    await aMatch(second, 4_000);
    await happens();
    expect(await bestOf()).toBe(isNext ? scene.solver.id : second.id);
  });

  it('is one that a curator may introduce, by the same rule', async () => {
    const unreachable = await aSolver(given.database);
    await aMatch(unreachable, 9000);
    await aMatch(scene.solver, 4_000);
    const introduce = (solverId: string): Promise<Introduction[]> =>
      under.app.get(ProposalsService).introduce(scene.curator, {
        needId: scene.need.id,
        solvers: [{ solverId, note: '' }],
        noteToCompany: '',
        wholePool: false,
      });
    await expect(introduce(unreachable.id)).rejects.toThrow(InvalidInput);
    const best = await bestOf();
    expect(best).toBe(scene.solver.id);
    await introduce(best ?? '');
    expect(await bestOf()).toBeUndefined();
  });

  it('is nobody where the best would not be notified of the need', async () => {
    await aMatch(scene.solver, 3_999);
    expect(await bestOf()).toBeUndefined();
    await given.database.manager.update(Match, { solverId: scene.solver.id }, { standsOut: true });
    expect(await bestOf()).toBe(scene.solver.id);
  });

  it.each(['expired', 'closed', 'submitted'] as const)('is nobody for a need that is %s', async (state) => {
    await aMatch(scene.solver, 9000);
    await given.database.manager.update(Need, scene.need.id, { state });
    expect(await bestOf()).toBeUndefined();
  });

  it('is each need’s own, in the same few statements for one as for many', async () => {
    const { organisationId } = scene.need;
    const needs = [scene.need];
    for (let i = 0; i < 9; i++) {
      needs.push(await aNeed(given.database, { organisationId, state: 'published', publishedAt: now }));
    }
    const expected = new Map<string, string>();
    for (const { id: needId } of needs) {
      const [best, other] = [await reachable(), await reachable()];
      await aMatch(best, 8000, { needId });
      await aMatch(other, 7000, { needId });
      // An introduction for another need, which does not count here.
      await anIntroduction(given.database, { needId: (await aScene(given)).need.id, solverId: best.id });
      expected.set(needId, best.id);
    }
    const { dataSource } = under.app.get(Database);
    const ids = needs.map(({ id }) => id);
    const one = await countStatements(dataSource, () => next().of(ids.slice(0, 1)));
    const all = await countStatements(dataSource, () => next().of(ids));
    expect(new Map([...all.result].map(([needId, { solverId }]) => [needId, solverId]))).toEqual(expected);
    expect(all.result.get(scene.need.id)?.reasons.parts.words).toBe(8000);
    expect([one.statements.length, all.statements.length]).toEqual([10, 10]);
  });
});

describe('the notified people', () => {
  const ask = (actor: Actor): Promise<Match | null> =>
    under.app.get(NextBestSolverResolver).nextBestSolver(scene.need, { actor } as RequestContext<Actor>);

  it('is a curator, but not one of the company, and nobody else', async () => {
    await aMatch(scene.solver, 9000);
    expect((await ask(scene.curator))?.solverId).toBe(scene.solver.id);
    expect(await ask(scene.company)).toBeNull();
    expect(await ask(scene.holder)).toBeNull();
    const { personId } = scene.curator;
    await aMembership(given.database, {
      personId: personId ?? '',
      organisationId: scene.need.organisationId,
    });
    expect(await ask(await actorOf(given.database, personId ?? ''))).toBeNull();
  });
});
