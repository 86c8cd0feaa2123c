import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Database, type DomainEvent, type EventDefinition, OutboxEvent } from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { mailedAtOnce } from './mailed-at-once.js';
import { NotificationsModule } from '../src/notifications.module.js';

export { chooseMailsAtOnce, mailedAtOnce } from './mailed-at-once.js';

export interface NotificationsUnderTest {
  /** Empty until the first test begins, like `sent`. */
  app: INestApplicationContext;
  mailbox: TestMailbox;
}

export const publicUrl = 'https://passerelle.example.org';

/**
 * A lib with notices and the libs that it uses, without workers, since specs call the event handlers themselves. Most
 * specs check single mails. In those, all people with an account have chosen to be mailed at once.
 * @param options.module the module of the lib whose notices are sent
 */
export function notificationsUnderTest(
  given: TestDatabase,
  {
    module = NotificationsModule,
    choose = mailedAtOnce,
  }: { module?: Type<unknown>; choose?: (given: TestDatabase) => void } = {},
): NotificationsUnderTest {
  choose(given);
  const under = {} as NotificationsUnderTest;
  beforeAll(async () => {
    under.mailbox = await startTestMailbox();
    under.app = await startContext(given, module, {
      smtpUrl: under.mailbox.smtpUrl,
      env: { MAIL_FROM: 'Passerelle <bonjour@passerelle.example.org>' },
    });
  });
  afterEach(() => under.mailbox.clear());
  afterAll(async () => {
    await under.app.close();
    await under.mailbox.stop();
  });
  return under;
}

/** Every event of a kind so far, the oldest first. */
export async function recorded<Data extends object>(
  database: Database,
  { eventName }: EventDefinition<Data>,
): Promise<DomainEvent<Data>[]> {
  const events = await database.manager.find(OutboxEvent, {
    where: { name: eventName },
    order: { id: 'ASC' },
  });
  return events.map(({ reason, ...event }) => ({
    ...event,
    reason: reason ?? undefined,
    data: event.data as Data,
  }));
}
