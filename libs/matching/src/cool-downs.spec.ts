import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { resetMatching, workersUnderTest } from '../testing/index.js';
import { CoolDowns } from './cool-downs.js';
import { MatchCoolDown } from './match-cool-down.entity.js';
import { MatchDismissalsService } from './dismissals/match-dismissals.service.js';
import { MatchLists } from './lists/match-lists.js';
import { Match } from './match/match.entity.js';
import { MatchNeedsAsCoolDownsEnd } from './matches/match-as-time-passes.js';
import { MatchesService } from './matches/matches.service.js';
import { ReplyToWhoCouldAnswer } from './previews/reply-to-who-could-answer.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 86_400_000;
const inDays = (days: number): Date => new Date(now.getTime() + days * DAY);
const given = testDatabase(now);
const workers = workersUnderTest(given, 2);
let coolDowns: CoolDowns;
let matches: MatchesService;
let company: Actor;
let companyId: string;
let holder: Actor;
let need: Need;
let solver: Solver;

beforeAll(async () => {
  coolDowns = workers[1].get(CoolDowns);
  matches = workers[0].get(MatchesService);
  const membership = await aMembership(given.database);
  companyId = membership.organisationId;
  company = await actorOf(given.database, membership.personId);
  holder = await actorOf(given.database, (await aPerson(given.database)).id);
});
beforeEach(async () => {
  given.clock.set(now);
  await resetMatching(given, workers);
  need = await aNeed(given.database, {
    organisationId: companyId,
    state: 'published',
    publishedAt: now,
    expiresAt: inDays(365),
    updatedAt: now,
  });
  solver = await aSolver(given.database, {
    personId: holder.personId,
    headline: need.title,
    description: need.description,
    updatedAt: now,
  });
});

const declined = (until = inDays(90)): Promise<void> =>
  given.database.transaction((tx) => coolDowns.begin(tx, { needId: need.id, solverId: solver.id, until }));
const states = async (): Promise<string[]> =>
  (await given.database.manager.find(Match)).map(({ state }) => state);
/** How many matches the company and the holder of the profile read. */
const listed = async (): Promise<number[]> => {
  const lists = workers[0].get(MatchLists);
  const ofNeed = await lists.ofNeed(company, need.id, { first: 20 });
  const ofSolver = await lists.ofSolver(holder, solver.id, { first: 20 });
  return [ofNeed.nodes.length, ofSolver.nodes.length];
};
const cooling = (solverIds?: string[]): Promise<ReadonlyMap<string, Date>> =>
  coolDowns.of(given.database.manager, need.id, solverIds);

describe('a pair that was introduced and declined', () => {
  beforeEach(async () => {
    await matches.matchNeeds([need.id]);
    expect(await listed()).toEqual([1, 1]);
  });

  it('leaves both lists at once', async () => {
    await declined();
    expect(await listed()).toEqual([0, 0]);
    expect(await cooling()).toEqual(new Map([[solver.id, inDays(90)]]));
    expect(await cooling([solver.id])).toEqual(new Map([[solver.id, inDays(90)]]));
    expect(await cooling([newId()])).toEqual(new Map());
  });

  it('is brought back by nothing before its time, and then by time alone', async () => {
    await declined();
    const asTimePasses = workers[1].get(MatchNeedsAsCoolDownsEnd);
    const last = inDays(90).getTime() - 1;
    for (const instant of [now.getTime() + 1, inDays(45).getTime(), last]) {
      given.clock.set(new Date(instant));
      await matches.matchNeeds([need.id]);
      await workers[1].get(MatchesService).matchSolvers([solver.id]);
      await matches.rebuild();
      await asTimePasses.run();
      expect(await listed()).toEqual([0, 0]);
    }
    given.clock.set(inDays(90));
    expect(await cooling()).toEqual(new Map());
    expect(await listed()).toEqual([0, 0]);
    await asTimePasses.run();
    expect(await listed()).toEqual([1, 1]);
    expect(await given.database.manager.count(MatchCoolDown)).toBe(0);
  });

  it('waits for the later end, whichever was said first', async () => {
    await declined(inDays(90));
    await declined(inDays(30));
    expect(await cooling()).toEqual(new Map([[solver.id, inDays(90)]]));
    await declined(inDays(120));
    expect(await cooling()).toEqual(new Map([[solver.id, inDays(120)]]));
  });

  it('stays dismissed if it was, and cool if its dismissal is taken back', async () => {
    const dismissals = workers[0].get(MatchDismissalsService);
    const { id } = await given.database.manager.findOneByOrFail(Match, { needId: need.id });
    await dismissals.dismiss(company, id, { reason: 'too_big' });
    await declined();
    expect(await states()).toEqual(['dismissed']);
    await dismissals.restore(company, id);
    await matches.matchNeeds([need.id]);
    expect(await states()).toEqual(['outdated']);
  });

  it('leaves its place to others: those alone are found for its need', async () => {
    const other = await aSolver(given.database, {
      headline: need.title,
      description: need.description,
      updatedAt: now,
    });
    await declined();
    await matches.matchNeeds([need.id]);
    const { nodes } = await workers[0].get(MatchLists).ofNeed(company, need.id, { first: 20 });
    expect(nodes.map(({ solverId }) => solverId)).toEqual([other.id]);
    expect(await cooling([other.id])).toEqual(new Map());
  });

  it('is not reported to a person who asks who could answer', async () => {
    const ask = async (): Promise<number> =>
      (
        await workers[0].get(ReplyToWhoCouldAnswer).reply({
          needId: need.id,
          organisationId: companyId,
          publishedAt: now.toISOString(),
          title: need.title,
          description: need.description,
          tagIds: need.tagIds,
          territoryCodes: need.territoryCodes,
          wantedKinds: need.wantedKinds,
          acceptsRemote: need.acceptsRemote,
        })
      ).best.length;
    expect(await ask()).toBe(1);
    await declined();
    expect(await ask()).toBe(0);
  });

  it('begins again while it is being matched because the last one has ended', async () => {
    await declined();
    given.clock.set(inDays(90));
    const { needIds, endedBy } = await coolDowns.needsToMatch(given.database.manager);
    expect(needIds).toEqual([need.id]);
    await declined(inDays(180));
    await coolDowns.forget(given.database.manager, needIds, endedBy);
    expect(await cooling()).toEqual(new Map([[solver.id, inDays(180)]]));
  });
});

describe('a cool-down that begins while the pair is being computed', () => {
  it('holds, where the pair was known', async () => {
    await matches.matchNeeds([need.id]);
    let computing: Promise<unknown> | undefined;
    await given.database.transaction(async (tx) => {
      await coolDowns.begin(tx, { needId: need.id, solverId: solver.id, until: inDays(90) });
      computing = Promise.all([
        matches.matchNeeds([need.id]),
        workers[1].get(MatchesService).matchSolvers([solver.id]),
      ]);
      await waitingForLocks(given, 2);
    });
    await computing;
    expect(await states()).toEqual(['outdated']);
  });

  it('holds, where nobody had computed the pair before', async () => {
    let computing: Promise<unknown> | undefined;
    await given.database.transaction(async (tx) => {
      await coolDowns.begin(tx, { needId: need.id, solverId: solver.id, until: inDays(90) });
      // Two computations have found the pair, and wait for the need.
      computing = Promise.all([
        matches.matchNeeds([need.id]),
        workers[1].get(MatchesService).matchSolvers([solver.id]),
      ]);
      await waitingForLocks(given, 2);
    });
    await computing;
    expect(await states()).toEqual([]);
  });

  it('holds, where the pair is stored just before, and in no circle with another computation', async () => {
    let begun: Promise<void> | undefined;
    await given.database.transaction(async (again) => {
      await given.database.transaction(async (storing) => {
        await storing.manager.query('SELECT FROM need WHERE id = $1 FOR SHARE', [need.id]);
        begun = declined();
        await waitingForLocks(given);
        await matches.matchNeeds([need.id]);
        expect(await states()).toEqual(['current']);
        await again.manager.query('SELECT FROM match WHERE need_id = $1 FOR UPDATE', [need.id]);
      });
      await waitingForLocks(given);
      await again.manager.query('SELECT FROM need WHERE id = $1 FOR SHARE', [need.id]);
    });
    await begun;
    expect(await states()).toEqual(['outdated']);
    expect((await cooling()).size).toBe(1);
  });

  it('holds, where the pair comes back at that moment', async () => {
    await matches.matchNeeds([need.id]);
    await given.database.manager.update(Match, { needId: need.id }, { state: 'outdated' });
    let begun: Promise<void> | undefined;
    await given.database.transaction(async (tx) => {
      await tx.manager.update(Match, { needId: need.id }, { state: 'current' });
      begun = declined();
      await waitingForLocks(given);
    });
    await begun;
    expect(await states()).toEqual(['outdated']);
  });

  it('holds, however often two workers and two parties meet', async () => {
    for (let round = 0; round < 8; round++) {
      await emptyTables(given.database.manager, 'match');
      await given.database.manager.query('TRUNCATE match_cool_down');
      await Promise.all([
        ...workers.flatMap((worker) => [
          worker.get(MatchesService).matchNeeds([need.id]),
          worker.get(MatchesService).matchSolvers([solver.id]),
        ]),
        declined(),
        declined(inDays(30)),
      ]);
      expect(await states()).not.toContain('current');
      expect(await cooling()).toEqual(new Map([[solver.id, inDays(90)]]));
    }
  });
});
