import { describe, expect, it } from '@jest/globals';
import { aMembership } from '@passerelle/accounts/testing';
import { anEvent, testDatabase } from '@passerelle/harness';
import { type Match, MatchesFound } from '@passerelle/matching';
import { aMatchToNotify } from '@passerelle/matching/testing';
import { aNeed } from '@passerelle/needs/testing';
import { Notice } from '@passerelle/notifications';
import { notificationsUnderTest } from '@passerelle/notifications/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { IntroductionsModule } from '../../introductions.module.js';
import { firstMatchesTopic } from './first-matches.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: IntroductionsModule });

const aPublishedNeed = async (organisationId: string): Promise<string> =>
  (await aNeed(given.database, { organisationId, state: 'published' })).id;
const aNewMatch = async (needId: string, wanted: Partial<Match> = {}): Promise<Match> =>
  aMatchToNotify(given.database, { needId, solverId: (await aSolver(given.database)).id, ...wanted });
const notify = (...matches: Match[]): Promise<void> =>
  under.app
    .get(firstMatchesTopic.handlers.need_matched)
    .handle(anEvent(MatchesFound, { data: { matchIds: matches.map(({ id }) => id) } }));
const noticesOf = (needId: string): Promise<Notice[]> =>
  given.database.manager.findBy(Notice, { kind: 'need_matched', subjectId: needId });

describe('when matches are found', () => {
  it('notifies the company once a need, however many follow', async () => {
    const { organisationId, personId } = await aMembership(given.database);
    const needId = await aPublishedNeed(organisationId);
    const first = [await aNewMatch(needId), await aNewMatch(needId)];
    await Promise.all([notify(...first), notify(...first)]);
    await notify(await aNewMatch(needId));
    expect(await noticesOf(needId)).toMatchObject([{ recipientId: personId, data: { needId } }]);
  });

  it('does not notify a later member of first matches', async () => {
    const { organisationId, personId } = await aMembership(given.database);
    const needId = await aPublishedNeed(organisationId);
    await notify(await aNewMatch(needId));
    await aMembership(given.database, { organisationId });
    await notify(await aNewMatch(needId));
    expect(await noticesOf(needId)).toMatchObject([{ recipientId: personId }]);
  });

  it('notifies of each need by a mail of its own', async () => {
    const { organisationId } = await aMembership(given.database);
    const needs = [await aPublishedNeed(organisationId), await aPublishedNeed(organisationId)];
    const matches = await Promise.all(needs.map((needId) => aNewMatch(needId)));
    await Promise.all([notify(...matches), notify(...matches.toReversed())]);
    const notices = (await Promise.all(needs.map(noticesOf))).flat();
    expect(notices).toHaveLength(2);
    expect(new Set(notices.map(({ mailId }) => mailId)).size).toBe(2);
  });

  it('says nothing of matches that are not worth telling', async () => {
    const { organisationId } = await aMembership(given.database);
    const needId = await aPublishedNeed(organisationId);
    await notify(
      await aNewMatch(needId, { standsOut: false }),
      await aNewMatch(needId, { state: 'outdated' }),
    );
    expect(await noticesOf(needId)).toEqual([]);
  });
});
