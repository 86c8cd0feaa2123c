import { beforeEach } from '@jest/globals';
import type { Type } from '@nestjs/common';
import type { Organisation } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { type DomainEvent, newId } from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, recorded } from '@passerelle/notifications/testing';
import type { Need } from '../src/need/need.entity.js';
import { NeedsModule } from '../src/needs.module.js';
import { aNeed } from './a-need.js';

/**
 * For the specs of a file. Each test has a published need, and the mails sent about it.
 * @param module the module of the lib whose notices are sent
 */
export function mailsAboutANeed(given: TestDatabase, module: Type<unknown> = NeedsModule) {
  const under = notificationsUnderTest(given, { module });
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

  const stored = async (): Promise<DomainEvent<{ mailId: string }>[]> =>
    (await recorded(given.database, NoticesStored)).slice(before);
  const mail = (event: DomainEvent<{ mailId: string }>): Promise<void> =>
    under.app.get(MailNoticeOnNoticesStored, { strict: false }).handle(event);
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
  return { under, about, stored, mail, mailAll, noticesOf };
}
