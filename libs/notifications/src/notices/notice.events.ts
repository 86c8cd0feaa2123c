import { EventSet, type Invalidation } from '@passerelle/database';
import type { EntityManager } from 'typeorm';

export const noticeEvents = new EventSet();

async function theirNotices(mailIds: string[], manager: EntityManager): Promise<Invalidation[]> {
  const recipients = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT recipient_id AS id FROM notice WHERE mail_id = ANY ($1)',
    [mailIds],
  );
  return recipients.map(({ id }) => ({ topic: 'notice', id }));
}

/** One recipient has notices, to be told by one mail. The mail is the subject. */
export const NoticesStored = noticeEvents.define<{ mailId: string }>('NoticesStored', {
  invalidates: ({ mailId }, manager) => theirNotices([mailId], manager),
});

/** Several recipients have notices, each to be told by one of these mails; the first mail is the subject. */
export const NoticesStoredForMany = noticeEvents.define<{ mailIds: string[] }>('NoticesStoredForMany', {
  invalidates: ({ mailIds }, manager) => theirNotices(mailIds, manager),
});
