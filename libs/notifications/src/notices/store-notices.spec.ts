import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { countStatements, testDatabase } from '@passerelle/harness';
import { recorded } from '../../testing/index.js';
import { Notice, NoticesStored, NoticesStoredForMany } from './notice.entity.js';
import { type NoticeToStore, storeNotices } from './store-notices.js';

const given = testDatabase();

describe('notices', () => {
  it('are stored by the thousand, by two that come from opposite ends at the same moment', async () => {
    const recipients = Array.from({ length: 90 }, () => ({ kind: 'person' as const, id: newId() }));
    const subjects = Array.from({ length: 100 }, () => newId());
    const notices = recipients.flatMap((recipient) =>
      subjects.map((subjectId): NoticeToStore => ({
        kind: 'match_found',
        subjectId,
        recipient,
        data: { needId: subjectId },
      })),
    );
    const store = (some: readonly NoticeToStore[]): Promise<void> =>
      given.database.transaction((tx) => storeNotices(tx, some, given.clock.now()));
    await Promise.all([store(notices), store(notices.toReversed())]);
    expect(await given.database.manager.count(Notice)).toBe(9_000);
    const events = await recorded(given.database, NoticesStoredForMany);
    expect(events.map(({ data }) => data.mailIds.length)).toEqual([20, 20, 20, 20, 10]);
    expect(new Set(events.flatMap(({ data }) => data.mailIds)).size).toBe(90);
    expect(await recorded(given.database, NoticesStored)).toEqual([]);
  });

  it('take the same statements for seven thousand recipients, more than PostgreSQL takes parameters, as for two', async () => {
    const costOf = (recipients: number) => {
      const subjectId = newId();
      const notices = Array.from({ length: recipients }, (): NoticeToStore => ({
        kind: 'need_published',
        subjectId,
        recipient: { kind: 'person', id: newId() },
        data: { needId: subjectId },
      }));
      return countStatements(given.database.dataSource, () =>
        given.database.transaction((tx) => storeNotices(tx, notices, given.clock.now())),
      );
    };
    const few = await costOf(2);
    const many = await costOf(7_000);
    expect([few.statements.length, many.statements.length]).toEqual([4, 4]);
  });

  it.each<[string, Partial<Notice>]>([
    ['is being handed over', { mailingUntil: new Date() }],
    ['has gone', { mailedAt: new Date() }],
    ['was refused', { mailRefusal: '550 unknown' }],
  ])('that are gathered share a mail, and come in another once that %s', async (_, state) => {
    const recipient = { kind: 'person' as const, id: newId() };
    const ofRecipient = { recipientId: recipient.id };
    const store = (): Promise<void> => {
      const notice = { kind: 'message_written', subjectId: newId(), recipient, data: {} };
      return given.database.transaction((tx) =>
        storeNotices(tx, [notice], given.clock.now(), { gatheredFor: 300_000 }),
      );
    };
    const countMails = async (): Promise<number> =>
      new Set((await given.database.manager.findBy(Notice, ofRecipient)).map(({ mailId }) => mailId)).size;
    await store();
    await store();
    expect(await countMails()).toBe(1);
    await given.database.manager.update(Notice, ofRecipient, state);
    await store();
    expect(await countMails()).toBe(2);
  });
});
