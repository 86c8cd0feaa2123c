import { describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { MatchesFound } from '@passerelle/matching';
import { aMatch } from '@passerelle/matching/testing';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction } from '../testing/index.js';
import { ExposureReports, spreadOf } from './exposure-report.js';

const given = testDatabase(new Date('2026-11-24T09:00:00.000Z'));
const before = new Date('2026-06-01T09:00:00.000Z');
const of = (...counts: number[]) => counts.map((count, i) => ({ count, isNewcomer: i === 0 }));

describe('how counts are spread', () => {
  it.each([
    ['evenly', of(5, 5, 5, 5), { total: 20, gini: 0, shareOfTopTenth: 0.25, shareOfNewcomers: 0.25 }],
    ['to one alone', of(0, 0, 0, 8), { total: 8, gini: 0.75, shareOfTopTenth: 1, shareOfNewcomers: 0 }],
    ['in steps', of(1, 2, 3, 4), { total: 10, gini: 0.25, shareOfTopTenth: 0.4, shareOfNewcomers: 0.1 }],
    ['where there is nothing', of(0, 0), { total: 0, gini: 0, shareOfTopTenth: 0, shareOfNewcomers: 0 }],
    ['over nobody', [], { total: 0, gini: 0, shareOfTopTenth: 0, shareOfNewcomers: 0 }],
  ])('%s', (_, counts, spread) => {
    expect(spreadOf(counts)).toEqual(spread);
  });

  it('is the mean difference of all pairs as a share of the mean, whatever the order', () => {
    const counts = [7, 0, 3, 3, 11, 0, 1];
    let differences = 0;
    for (const a of counts) for (const b of counts) differences += Math.abs(a - b);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(spreadOf(of(...counts)).gini).toBeCloseTo(differences / (2 * counts.length ** 2 * mean));
  });
});

it('the report counts listed, notified and introduced solvers, of those that may be matched', async () => {
  const { database, clock } = given;
  const { id: organisationId } = await anOrganisation(database);
  const now = clock.now();
  const aPublishedNeed = async (): Promise<string> =>
    (await aNeed(database, { organisationId, state: 'published', publishedAt: now })).id;
  const [old, newcomer, unseen, hidden] = [
    await aSolver(database, { createdAt: before }),
    await aSolver(database, { createdAt: now }),
    await aSolver(database, { createdAt: before }),
    await aSolver(database, { createdAt: now, complete: false }),
  ].map(({ id }) => id);
  const [first, second, closed] = [
    await aPublishedNeed(),
    await aPublishedNeed(),
    (await aNeed(database, { organisationId, state: 'closed', closedAt: now })).id,
  ];
  const match = (needId: string, solverId: string): Promise<string> =>
    aMatch(database, needId, solverId, 4_000);
  const notified = [await match(first, old), await match(second, old)];
  for (const solverId of [newcomer, hidden]) await match(first, solverId);
  await match(closed, unseen);
  await database.transaction(async (tx) => {
    // Notified twice of the same match, as after an edit. It counts once.
    for (const matchIds of [notified, notified])
      await tx.record(MatchesFound({ subjectId: first, actorId: null, data: { matchIds } }));
  });
  await anIntroduction(database, { needId: first, solverId: newcomer, proposedAt: now });
  await anIntroduction(database, { needId: second, solverId: newcomer, proposedAt: now, state: 'withdrawn' });
  await anIntroduction(database, { needId: first, solverId: old, proposedAt: before });

  expect(await new ExposureReports(database, clock).current()).toEqual({
    solvers: 3,
    newcomers: 1 / 3,
    listed: { total: 3, gini: expect.closeTo(4 / 9), shareOfTopTenth: 2 / 3, shareOfNewcomers: 1 / 3 },
    told: { total: 2, gini: expect.closeTo(2 / 3), shareOfTopTenth: 1, shareOfNewcomers: 0 },
    introduced: { total: 1, gini: expect.closeTo(2 / 3), shareOfTopTenth: 1, shareOfNewcomers: 1 },
  });
});
