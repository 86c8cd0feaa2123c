import { batchesOf, type EventToRecord, newId, type Transaction } from '@passerelle/database';
import { Notice, NoticesStored, NoticesStoredForMany } from './notice.entity.js';
import type { Recipient } from './recipients.js';

export type NoticeToStore = Pick<Notice, 'kind' | 'subjectId' | 'data'> & { recipient: Recipient };

/**
 * In milliseconds. A notice that comes this late in the gathering time gets another mail, since the first mail may
 * already be in preparation.
 */
const TOO_LATE = 15_000;
/** Up to this many mails have an event each. Beyond it, an event is shared by this many mails. */
const MAILS_OF_AN_EVENT = 20;

/**
 * Stores the notices that their recipients do not have yet, and records events for their mails. A recipient gets one
 * mail for all of them, so that one event cannot fill a mailbox.
 * @param options.gatheredFor how long the mail waits for other notices of its kind, in milliseconds
 */
export async function storeNotices(
  tx: Transaction,
  notices: readonly NoticeToStore[],
  now: Date,
  { gatheredFor = 0 }: { gatheredFor?: number } = {},
): Promise<void> {
  if (notices.length === 0) return;
  const waiting =
    gatheredFor > 0 ? await waitingMails(tx, notices, now, gatheredFor) : new Map<string, string>();
  const mailIds = new Map(notices.map(({ recipient: { id } }) => [id, waiting.get(id) ?? newId()]));
  const rows = notices
    .map(({ kind, subjectId, data, recipient }) => ({
      id: newId(),
      kind,
      subject_id: subjectId,
      recipient_kind: recipient.kind,
      recipient_id: recipient.id,
      data,
      mail_id: mailIds.get(recipient.id),
    }))
    // Always in the same order, since two transactions that insert the same notices could otherwise deadlock.
    .toSorted((a, b) => order(a.recipient_id, b.recipient_id) || order(a.subject_id, b.subject_id));
  // One parameter for all rows, since PostgreSQL takes 65 535, and thousands may be notified of a need.
  const [stored] = await tx.manager.query<[{ mailIds: string[] | null }]>(
    `WITH stored AS (
       INSERT INTO notice (id, kind, subject_id, recipient_kind, recipient_id, data, created_at, mail_id)
       SELECT id, kind, subject_id, recipient_kind, recipient_id, data, $2::timestamptz, mail_id
       FROM json_to_recordset($1) AS told (id uuid, kind text, subject_id uuid, recipient_kind text, recipient_id uuid, data jsonb,
         mail_id uuid)
       ON CONFLICT DO NOTHING RETURNING mail_id)
     SELECT json_agg(DISTINCT mail_id) AS "mailIds" FROM stored`,
    [JSON.stringify(rows), now],
  );
  const known = new Set(waiting.values());
  const later = new Date(now.getTime() + gatheredFor);
  const events = eventsOf((stored.mailIds ?? []).filter((mailId) => !known.has(mailId)));
  await (gatheredFor > 0 ? tx.recordLater(later, ...events) : tx.record(...events));
}

/** A notice to thousands of people would otherwise be thousands of events, deliveries and jobs. */
function eventsOf(mailIds: readonly string[]): EventToRecord<object>[] {
  if (mailIds.length <= MAILS_OF_AN_EVENT)
    return mailIds.map((mailId) => NoticesStored({ subjectId: mailId, actorId: null, data: { mailId } }));
  return [...batchesOf(mailIds, MAILS_OF_AN_EVENT)].map((batch) =>
    NoticesStoredForMany({ subjectId: batch[0] as string, actorId: null, data: { mailIds: batch } }),
  );
}

/**
 * The mails of this kind that still wait for more notices, by recipient. Notices to one recipient are stored one
 * after the other.
 */
async function waitingMails(
  { manager }: Transaction,
  notices: readonly NoticeToStore[],
  now: Date,
  gatheredFor: number,
): Promise<ReadonlyMap<string, string>> {
  const recipientIds = [...new Set(notices.map(({ recipient }) => recipient.id))].toSorted();
  await manager.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('notices ' || id, 0)) FROM unnest($1::text[]) AS id`,
    [recipientIds],
  );
  const rows = await manager.query<{ recipientId: string; mailId: string }[]>(
    `SELECT recipient_id AS "recipientId", mail_id AS "mailId" FROM notice
     WHERE recipient_id = ANY ($1) AND kind = $2 AND mailed_at IS NULL AND mail_refusal IS NULL AND mailing_until IS NULL
     GROUP BY recipient_id, mail_id HAVING min(created_at) > $3`,
    [recipientIds, notices[0]?.kind, new Date(now.getTime() - gatheredFor + TOO_LATE)],
  );
  return new Map(rows.map(({ recipientId, mailId }) => [recipientId, mailId]));
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
