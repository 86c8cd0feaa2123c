import { anEvent, type TestDatabase } from '@passerelle/harness';
import { type Match, MatchesFound } from '@passerelle/matching';
import { aMatchToNotify } from '@passerelle/matching/testing';
import { mailsAboutANeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { IntroductionsModule } from '../src/introductions.module.js';
import { matchTopic } from '../src/notices/matches/match.topic.js';

/**
 * For the specs of a file. Each test has a published need, people who may answer it, and the mails sent about it.
 */
export function mailsAboutMatches(given: TestDatabase) {
  const mails = mailsAboutANeed(given, IntroductionsModule);
  const matched = async (
    solver: Parameters<typeof aSolver>[1],
    wanted: Partial<Match> = {},
  ): Promise<Match> =>
    aMatchToNotify(given.database, {
      needId: mails.about.need.id,
      solverId: (await aSolver(given.database, solver)).id,
      ...wanted,
    });
  const notifySolvers = (...matches: Match[]): Promise<void> =>
    mails.under.app
      .get(matchTopic.handlers.match_found, { strict: false })
      .handle(anEvent(MatchesFound, { data: { matchIds: matches.map(({ id }) => id) } }));
  return { ...mails, matched, notifySolvers };
}
