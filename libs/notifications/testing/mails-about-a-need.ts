import { beforeEach } from '@jest/globals';
import type { Organisation } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { type DomainEvent, newId } from '@passerelle/database';
import { anEvent, type TestDatabase } from '@passerelle/harness';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { type Match, MatchesFound } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { matchTopic } from '../src/matches/index.js';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '../src/notices/index.js';
import { aMatch, notificationsUnderTest, recorded } from './index.js';

/** For the specs of a file: each test has a published need, people who may answer it, and the mails sent about it. */
export function mailsAboutANeed(given: TestDatabase) {
  const under = notificationsUnderTest(given);
  const about = {} as { company: Organisation; need: Need };
  let before: number;
  beforeEach(async () => {
    about.company = await anOrganisation(given.database, { name: `Loire Aide ${newId()}` });
    about.need = await aNeed(given.database, {
      organisationId: about.company.id,
      state: 'published',
      publishedAt: given.clock.now(),
      title: 'Repérer les chutes la nuit',
    });
    before = (await recorded(given.database, NoticesStored)).length;
  });

  const matched = async (
    solver: Parameters<typeof aSolver>[1],
    wanted: Partial<Match> = {},
  ): Promise<Match> =>
    aMatch(given.database, {
      needId: about.need.id,
      solverId: (await aSolver(given.database, solver)).id,
      ...wanted,
    });
  const tellSolvers = (...matches: Match[]): Promise<void> =>
    under.app
      .get(matchTopic.handlers.match_found)
      .handle(anEvent(MatchesFound, { data: { matchIds: matches.map(({ id }) => id) } }));
  const stored = async (): Promise<DomainEvent<{ mailId: string }>[]> =>
    (await recorded(given.database, NoticesStored)).slice(before);
  const mail = (event: DomainEvent<{ mailId: string }>): Promise<void> =>
    under.app.get(MailNoticeOnNoticesStored).handle(event);
  /** Sends the mails of all notices that this test has stored. */
  const mailAll = async (): Promise<readonly ReceivedMail[]> => {
    for (const event of await stored()) await mail(event);
    return under.mailbox.messages();
  };
  const noticesOf = async (): Promise<Notice[]> => {
    const mailIds = (await stored()).map(({ data }) => data.mailId);
    const notices = await given.database.manager.find(Notice, { order: { id: 'ASC' } });
    return notices.filter(({ mailId }) => mailIds.includes(mailId));
  };
  return { under, about, matched, tellSolvers, stored, mail, mailAll, noticesOf };
}
