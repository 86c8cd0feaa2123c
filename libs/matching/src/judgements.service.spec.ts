import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, AuditLog } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { leastPointsToStandOut } from '@passerelle/matching-engine';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { InvalidInput, LimitReached, NotFound } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aMatch, resetMatching, workersUnderTest } from '../testing/index.js';
import { auditedOfJudgement, JudgementsService, notAuditedOfJudgement } from './judgements.service.js';
import { MatchJudgement } from './match-judgement.entity.js';
import { Match } from './match/match.entity.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 1);
let service: JudgementsService;
let curator: Actor;
let other: Actor;
let companyId: string;
let ownCurator: Actor;
let needId: string;
const line = leastPointsToStandOut;

beforeAll(async () => {
  service = workers[0].get(JudgementsService);
  const aCurator = async (): Promise<Actor> =>
    actorOf(given.database, (await aPerson(given.database, { role: 'curator' })).id);
  [curator, other] = [await aCurator(), await aCurator()];
  companyId = (await anOrganisation(given.database)).id;
  const { id } = await aPerson(given.database, { role: 'curator' });
  await aMembership(given.database, { personId: id, organisationId: companyId });
  ownCurator = await actorOf(given.database, id);
});
beforeEach(async () => {
  given.clock.set(now);
  await resetMatching(given, workers);
  needId = await published();
});

const published = async (): Promise<string> =>
  (await aNeed(given.database, { organisationId: companyId, state: 'published', publishedAt: now })).id;
const matched = async (
  points: number,
  rows: { need?: string; solver?: Partial<Solver> } = {},
): Promise<string> =>
  aMatch(given.database, rows.need ?? needId, (await aSolver(given.database, rows.solver)).id, points);
const aPair = async (need: string, points: number, standsOut = false): Promise<string> =>
  aMatch(given.database, need, (await aSolver(given.database)).id, points, standsOut);
const toJudge = async (first = 10, actor = curator): Promise<string[]> =>
  (await service.pairsToJudge(actor, first)).map(({ id }) => id);
const grades = async (): Promise<Pick<MatchJudgement, 'personId' | 'grade'>[]> =>
  given.database.manager.find(MatchJudgement, {
    select: { personId: true, grade: true },
    order: { judgedAt: 'ASC', id: 'ASC' },
  });

describe('pairs to judge', () => {
  it('are those nearest to the threshold of notification, then some at random', async () => {
    const ids = [];
    for (const away of [0, -100, -200, -900, -2_000])
      ids.push(await matched(line + away, { need: await published() }));
    expect(await toJudge(3)).toEqual(ids.slice(0, 3));
    const five = await toJudge(5);
    expect(five.slice(0, 4)).toEqual(ids.slice(0, 4));
    expect(five).toHaveLength(5);
    expect(await toJudge(5)).toEqual(five);
  });

  it('are near the line of their own need, which is where its solvers begin to stand out', async () => {
    const second = await published();
    const [far, near] = [await aPair(needId, 5_000, true), await aPair(needId, 4_900)];
    const [weak, next] = [await aPair(second, 2_600, true), await aPair(second, 2_550)];
    await aPair(needId, 4_000);
    await aPair(second, 4_000, true);
    expect(new Set(await toJudge(4))).toEqual(new Set([far, near, weak, next]));
  });

  it('never come back to the curator who has judged them, and come last to others', async () => {
    const [near, far] = [await matched(line), await matched(line + 900)];
    await service.judge(curator, near, 2);
    expect(await toJudge()).toEqual([far]);
    expect(await toJudge(10, other)).toEqual([far, near]);
  });

  it('are spread over needs, and filled up where there are too few needs', async () => {
    for (let i = 0; i < 4; i++) await matched(line + i);
    const elsewhere = await matched(line - 500, { need: await published() });
    expect((await toJudge(3)).at(2)).toBe(elsewhere);
    expect(await toJudge(5)).toHaveLength(5);
  });

  it.each([
    ['of a need that is not published', (match: Match) => setNeed(match, { state: 'expired' })],
    [
      'of a hidden profile',
      (match: Match) => given.database.manager.update(Solver, match.solverId, { complete: false }),
    ],
    [
      'that was dismissed',
      (match: Match) => given.database.manager.update(Match, match.id, { state: 'dismissed' }),
    ],
    [
      'that is outdated',
      (match: Match) => given.database.manager.update(Match, match.id, { state: 'outdated' }),
    ],
  ])('are none %s', async (_, change) => {
    await change(await given.database.manager.findOneByOrFail(Match, { id: await matched(line) }));
    expect(await toJudge()).toEqual([]);
  });

  it('are none of the curator’s own company or profile', async () => {
    await matched(line, { solver: { personId: other.personId } });
    expect([await toJudge(10, ownCurator), await toJudge(10, other)]).toEqual([[], []]);
    expect(await toJudge()).toHaveLength(1);
  });

  it.each([0, 51, 1.5])('are not asked for by %d', async (first) => {
    await expect(service.pairsToJudge(curator, first)).rejects.toThrow(InvalidInput);
  });
});

const setNeed = (match: Match, values: Partial<Pick<Need, 'state'>>) =>
  given.database.manager.update(Need, match.needId, values);

describe('a judgement', () => {
  it('is kept, recorded and logged, and can be corrected', async () => {
    const id = await matched(line);
    await service.judge(curator, id, 2);
    await service.judge(curator, id, 2);
    given.clock.advance(1_000);
    await service.judge(curator, id, 0);
    expect(await grades()).toEqual([{ personId: curator.personId, grade: 0 }]);
    expect(await given.database.manager.countBy(OutboxEvent, { name: 'PairJudged' })).toBe(2);
    const { nodes } = await new AuditLog(given.database).of('match', id, { first: 10 });
    expect(nodes).toMatchObject([
      { action: 'judge', actorId: curator.personId, before: { grade: 2 }, after: { grade: 0 } },
      { action: 'judge', after: { grade: 2 } },
    ]);
  });

  it('is one a curator, though they all answer at once and twice', async () => {
    const id = await matched(line);
    await Promise.all([
      service.judge(curator, id, 2),
      service.judge(curator, id, 2),
      service.judge(other, id, 0),
      service.judge(other, id, 0),
    ]);
    const before = await grades();
    expect(before).toHaveLength(2);
    expect(new Set(before.map(({ grade }) => grade))).toEqual(new Set([0, 2]));
    expect(await given.database.manager.countBy(OutboxEvent, { name: 'PairJudged' })).toBe(2);
  });

  it('is not for a party, for others than curators, or of what does not exist', async () => {
    const id = await matched(line, { solver: { personId: other.personId } });
    const holder = await actorOf(
      given.database,
      (await aMembership(given.database, { organisationId: companyId })).personId,
    );
    for (const actor of [ownCurator, other, holder])
      await expect(service.judge(actor, id, 1)).rejects.toThrow(NotFound);
    await expect(service.judge(curator, needId, 1)).rejects.toThrow(NotFound);
    expect(await grades()).toEqual([]);
  });

  it.each([-1, 3, 0.5])('is not %d', async (grade) => {
    const id = await matched(line);
    await expect(service.judge(curator, id, grade)).rejects.toThrow(InvalidInput);
  });

  it('stays when the score changes, and goes with the need or the solver; without the account it has no name', async () => {
    const [first, second] = [await matched(line), await matched(line, { need: await published() })];
    const { id: personId } = await aPerson(given.database, { role: 'curator' });
    const leaving = await actorOf(given.database, personId);
    for (const id of [first, second]) await service.judge(leaving, id, 1);
    await given.database.manager.update(Match, first, { points: 10, state: 'outdated' });
    await given.database.manager.query('DELETE FROM person WHERE id = $1', [personId]);
    expect(await grades()).toEqual([
      { personId: null, grade: 1 },
      { personId: null, grade: 1 },
    ]);
    const { solverId } = await given.database.manager.findOneByOrFail(Match, { id: second });
    await given.database.manager.delete(Solver, solverId);
    await given.database.manager.delete(Need, needId);
    expect(await grades()).toEqual([]);
  });

  it('is one of five hundred a day at most', async () => {
    const [first, second] = [await matched(line), await matched(line)];
    await service.judge(curator, first, 1);
    await given.database.manager.query(`UPDATE rate_limit SET count = 500 WHERE key = $1`, [
      `judgePair ${curator.personId}`,
    ]);
    await expect(service.judge(curator, second, 1)).rejects.toThrow(LimitReached);
    await service.judge(curator, first, 1);
    given.clock.advance(24 * 3_600_000 + 1_000);
    await service.judge(curator, second, 1);
    expect(await grades()).toHaveLength(2);
  });

  it('gives the log each column, or omits it on purpose', () => {
    const { columns } = given.database.dataSource.getMetadata(MatchJudgement);
    expect([...auditedOfJudgement, ...notAuditedOfJudgement].toSorted()).toEqual(
      columns.map(({ propertyName }) => propertyName).toSorted(),
    );
  });
});
