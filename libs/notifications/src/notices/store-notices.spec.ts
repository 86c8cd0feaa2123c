import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Notice } from './notice.entity.js';
import { NoticesStored } from './notice.events.js';
import { type NoticeToStore, storeNotices } from './store-notices.js';
import { recorded } from '../../testing/index.js';

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
    expect(await recorded(given.database, NoticesStored)).toHaveLength(90);
  });
});
