import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aMatch, resetMatching, workersUnderTest } from '../../testing/index.js';
import { MatchDismissal } from '../dismissals/match-dismissal.entity.js';
import { type Grade, MatchJudgement } from '../match-judgement.entity.js';
import { LearningRun } from './learning-run.entity.js';
import { LearnEachNight, LearningService } from './learning.service.js';
import { NetworkGrades } from './network-grades.js';
import type { OutcomeOfPair } from './pair-outcome.entity.js';
import { AcceptedSolvers, PairOutcomes } from './pair-outcomes.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 1);
let organisationId: string;
let personId: string;
let learning: LearningService;
let outcomes: PairOutcomes;

beforeAll(async () => {
  organisationId = (await anOrganisation(given.database)).id;
  personId = (await aPerson(given.database, { role: 'curator' })).id;
  learning = workers[0].get(LearningService);
  outcomes = workers[0].get(PairOutcomes);
});
beforeEach(async () => {
  given.clock.set(now);
  await resetMatching(given, workers);
  await given.database.manager.clear(LearningRun);
});

const aPublishedNeed = async (): Promise<string> =>
  (await aNeed(given.database, { organisationId, state: 'published', publishedAt: now })).id;
const judged = (matchId: string, grade: Grade): Promise<unknown> =>
  given.database.manager.insert(MatchJudgement, { id: newId(), matchId, personId, grade, judgedAt: now });
async function pointsOf(solverIds: readonly string[]): Promise<number[]> {
  const points = await workers[0].get(AcceptedSolvers).points();
  return solverIds.map((solverId) => points.get(solverId) ?? 0);
}
const night = async (): Promise<LearningRun | null> => {
  await workers[0].get(LearnEachNight).run();
  return learning.latest();
};

/**
 * This number of needs, each with three judged solvers. One is always right, though its points are the lowest.
 * @param rightIs which of the three is right, of each need
 */
async function judgedNeeds(count: number, rightIs: (need: number) => number = () => 0): Promise<string[]> {
  const solvers = [];
  for (let i = 0; i < 3; i++) solvers.push((await aSolver(given.database)).id);
  for (let need = 0; need < count; need++) {
    const needId = await aPublishedNeed();
    for (const [i, solverId] of solvers.entries()) {
      const matchId = await aMatch(given.database, needId, solverId, 3_000 + 150 * i);
      await judged(matchId, i === rightIs(need) ? 2 : 0);
    }
  }
  return solvers;
}

describe('a night', () => {
  it('teaches nothing below fifty judged needs, and no probability below sixty pairs', async () => {
    const solvers = await judgedNeeds(19);
    expect(await night()).toMatchObject({
      judgedNeeds: 19,
      judgedPairs: 57,
      acceptance: 'too_few',
      gainWith: null,
      intercept: null,
    });
    expect(await pointsOf(solvers)).toEqual([0, 0, 0]);
  });

  it('uses acceptance where it puts the judged pairs in a better order, and forgets it when that ends', async () => {
    const solvers = await judgedNeeds(50);
    const run = await night();
    expect(run).toMatchObject({ judgedNeeds: 50, judgedPairs: 150, acceptance: 'in_use', madeAt: now });
    expect(run?.gainWith).toBeGreaterThan(run?.gainWithout ?? 1);
    expect(run?.intercept).not.toBeNull();
    const [often, ...others] = await pointsOf(solvers);
    expect(often).toBeGreaterThan(300);
    expect(others).toEqual([0, 0]);
    await given.database.manager.clear(MatchJudgement);
    given.clock.advance(24 * 3_600_000);
    expect(await night()).toMatchObject({ judgedNeeds: 0, acceptance: 'too_few' });
    expect(await pointsOf(solvers)).toEqual([0, 0, 0]);
  });

  it('leaves it out where it would not, and says so', async () => {
    // The solver with the most points is already right in each case.
    const solvers = await judgedNeeds(50, () => 2);
    expect(await night()).toMatchObject({ acceptance: 'no_gain', gainWithout: 1, gainWith: 1 });
    expect(await pointsOf(solvers)).toEqual([0, 0, 0]);
  });

  it('forgets a solver that is deleted', async () => {
    const [often = ''] = await judgedNeeds(50);
    await night();
    await given.database.manager.delete(Solver, often);
    expect(await pointsOf([often])).toEqual([0]);
    expect(await night()).toMatchObject({ judgedPairs: 100 });
  });
});

describe('what the network says of a pair', () => {
  let pair: { needId: string; solverId: string };
  let matchId: string;
  beforeEach(async () => {
    pair = { needId: await aPublishedNeed(), solverId: (await aSolver(given.database)).id };
    matchId = await aMatch(given.database, pair.needId, pair.solverId, 4_000);
  });
  const became = (outcome: OutcomeOfPair | undefined): Promise<void> =>
    outcomes.update(pair, async () => outcome);
  const graded = () => workers[0].get(NetworkGrades).all();

  it('is what a curator said of it, else what became of it, else that it was dismissed', async () => {
    expect(await graded()).toEqual([]);
    const dismissal = { id: newId(), matchId, side: 'company' as const, personId: null, comment: null };
    await given.database.manager.insert(MatchDismissal, {
      ...dismissal,
      reason: 'other_trade',
      dismissedAt: now,
      takenBackAt: null,
    });
    expect(await graded()).toMatchObject([{ ...pair, grade: 0, source: 'dismissal', weight: 0.5 }]);
    await became('accepted');
    expect(await graded()).toMatchObject([{ grade: 2, right: true, source: 'introduction' }]);
    await judged(matchId, 1);
    expect(await graded()).toMatchObject([{ grade: 1, right: false, source: 'judged', weight: 1, score: 4 }]);
  });

  it('ends when it is taken back', async () => {
    await became('interested');
    expect(await graded()).toMatchObject([{ grade: 1, source: 'interest' }]);
    await became(undefined);
    expect(await graded()).toEqual([]);
  });

  it('an outcome that is recorded twice at once counts once', async () => {
    await Promise.all([became('proposed'), became('proposed'), became('proposed')]);
    expect(await graded()).toMatchObject([{ grade: 1, source: 'introduction' }]);
  });

  it('is measured against the other matches of its need: places that nobody takes count as the least that is stored', async () => {
    await judged(matchId, 2);
    expect(await graded()).toMatchObject([{ score: 4, gap: 2 }]);
    for (let i = 0; i < 39; i++)
      await aMatch(given.database, pair.needId, (await aSolver(given.database)).id, 3_000);
    // Twenty of the thirty places from the 21st on are taken.
    const [{ gap }] = await graded();
    expect(gap).toBeCloseTo(4 - (20 * 3 + 10 * 2) / 30);
  });
});

describe('the evaluation on the network’s own grades', () => {
  it('compares other weights, and changes nothing', async () => {
    await judgedNeeds(50);
    const { weights, acceptance, calibrationError } = await learning.evaluate({ words: 0 });
    expect(weights).toMatchObject({ needs: 50 });
    expect(acceptance?.gain).toBeGreaterThan(0);
    expect(calibrationError).toBeLessThan(0.5);
    expect(await learning.latest()).toBeNull();
  });
});
