import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import {
  type Database,
  type DomainEvent,
  type EventDefinition,
  newId,
  OutboxEvent,
} from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { Match } from '@passerelle/matching';
import { mailedAtOnce } from './mailed-at-once.js';
import { NotificationsModule } from '../src/notifications.module.js';

export { chooseMailsAtOnce, mailedAtOnce } from './mailed-at-once.js';

export interface NotificationsUnderTest {
  /** Empty until the first test begins, as is `sent`. */
  app: INestApplicationContext;
  mailbox: TestMailbox;
}

export const publicUrl = 'https://passerelle.example.org';

/**
 * The lib and the libs that it uses, without workers: specs call the event handlers themselves. Most specs look at single mails: in those,
 * all people with an account have chosen to be mailed at once.
 */
export function notificationsUnderTest(
  given: TestDatabase,
  { choose = mailedAtOnce }: { choose?: (given: TestDatabase) => void } = {},
): NotificationsUnderTest {
  choose(given);
  const under = {} as NotificationsUnderTest;
  beforeAll(async () => {
    under.mailbox = await startTestMailbox();
    under.app = await startContext(given, NotificationsModule, {
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

/** A match worth telling, unless the spec says otherwise. */
export async function aMatch(
  database: Database,
  wanted: Pick<Match, 'needId' | 'solverId'> & Partial<Match>,
): Promise<Match> {
  const match = database.manager.create(Match, {
    id: newId(),
    state: 'current',
    score: 0.7,
    points: 7000,
    standsOut: true,
    announced: true,
    reasons: {
      parts: { tags: 1000, words: 4000, territory: 1000, freshness: 500 },
      tags: [],
      words: [{ need: 'chute', solver: 'chutes', inTitle: true, points: 4000 }],
      ideaId: undefined,
      territory: 'same_commune',
    },
    computedAt: new Date(),
    ...wanted,
  });
  await database.manager.insert(Match, match);
  return match;
}
