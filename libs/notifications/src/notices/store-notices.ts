import { batchesOf, newId, type Transaction } from '@passerelle/database';
import { Notice } from './notice.entity.js';
import { NoticesStored } from './notice.events.js';
import type { Recipient } from './recipients.js';

export type NoticeToStore = Pick<Notice, 'kind' | 'subjectId' | 'data'> & { recipient: Recipient };

/** Rows an INSERT: PostgreSQL takes 65 535 parameters. */
const AT_ONCE = 1_000;

/**
 * Stores those of the notices that their recipients do not have yet, and records one event for each mail. A recipient gets
 * one mail for all of them, so that one event cannot fill a mailbox.
 */
export async function storeNotices(
  tx: Transaction,
  notices: readonly NoticeToStore[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return;
  const mailIds = new Map(notices.map(({ recipient }) => [recipient.id, newId()]));
  const rows = notices
    .map(({ recipient, ...notice }) => ({
      ...notice,
      id: newId(),
      recipientKind: recipient.kind,
      recipientId: recipient.id,
      createdAt: now,
      mailId: mailIds.get(recipient.id),
    }))
    // Always in the same order: two transactions that insert the same notices could otherwise deadlock.
    .toSorted((a, b) => order(a.recipientId, b.recipientId) || order(a.subjectId, b.subjectId));
  const stored = new Set<string>();
  for (const some of batchesOf(rows, AT_ONCE)) {
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Notice)
      .values(some)
      .orIgnore()
      .returning('mail_id')
      .updateEntity(false)
      .execute();
    for (const { mail_id: mailId } of raw as { mail_id: string }[]) stored.add(mailId);
  }
  for (const mailId of stored) {
    await tx.record(NoticesStored({ subjectId: mailId, actorId: null, data: { mailId } }));
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
