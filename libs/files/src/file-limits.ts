import { takeLock, type Transaction } from '@passerelle/database';
import { LimitReached } from '@passerelle/problems';
import type { FileSubject } from './file-subject.js';
import { sentences } from './files.sentences.js';

/** How much one person may send in a day. */
const FILES_A_DAY = 100;
const BYTES_A_DAY = 200 * 2 ** 20;
const DAY = 24 * 3_600_000;

/**
 * Checks that there is room for one more file. Files in transfer count. Files refused by the antivirus do not.
 * @throws {LimitReached}
 */
export async function assertRoom(
  tx: Transaction,
  {
    personId,
    subject,
    subjectId,
    size,
    now,
  }: { personId: string; subject: FileSubject; subjectId: string; size: number; now: Date },
): Promise<void> {
  // Files of one person, or of one object, at the same time are counted one after the other. Always in this order, to
  // prevent deadlocks.
  for (const what of [`files of ${personId}`, `files of ${subject.kind} ${subjectId}`])
    await takeLock(tx.manager, what);
  const [{ files, bytes, today, bytesToday }] = await tx.manager.query<
    [{ files: number; bytes: string; today: number; bytesToday: string }]
  >(
    `SELECT (SELECT count(*)::int FROM stored_file WHERE subject_kind = $1 AND subject_id = $2) AS files,
       (SELECT COALESCE(sum(size), 0) FROM stored_file WHERE subject_kind = $1 AND subject_id = $2 AND state <> 'refused') AS bytes,
       (SELECT count(*)::int FROM stored_file WHERE added_by_id = $3 AND added_at > $4) AS today,
       (SELECT COALESCE(sum(size), 0) FROM stored_file WHERE added_by_id = $3 AND added_at > $4) AS "bytesToday"`,
    [subject.kind, subjectId, personId, new Date(now.getTime() - DAY)],
  );
  const { limits } = subject;
  if (files >= limits.files) throw new LimitReached(sentences.tooManyFiles({ count: limits.files }));
  if (Number(bytes) + size > limits.bytes)
    throw new LimitReached(sentences.tooManyBytes({ max: limits.bytes / 2 ** 20 }));
  if (today >= FILES_A_DAY || Number(bytesToday) + size > BYTES_A_DAY)
    throw new LimitReached(
      sentences.tooManyToday({ count: FILES_A_DAY, max: BYTES_A_DAY / 2 ** 20 }),
      await secondsUntilRoom(tx, { personId, size, now }),
    );
}

/** The time until enough of today's files of a person are a day old for one more of this size. */
async function secondsUntilRoom(
  tx: Transaction,
  { personId, size, now }: { personId: string; size: number; now: Date },
): Promise<number> {
  // Each file with the files added after it. They still count today once it no longer counts.
  const [{ at }] = await tx.manager.query<[{ at: Date | null }]>(
    `SELECT min(added_at) AS at FROM (
       SELECT added_at, count(*) OVER after AS files, COALESCE(sum(size) OVER after, 0) AS bytes
       FROM stored_file WHERE added_by_id = $1 AND added_at > $2
       WINDOW after AS (ORDER BY added_at DESC, id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
     ) AS today WHERE files < $3 AND bytes + $4 <= $5`,
    [personId, new Date(now.getTime() - DAY), FILES_A_DAY, size, BYTES_A_DAY],
  );
  return Math.ceil(((at ?? now).getTime() + DAY - now.getTime()) / 1_000);
}
