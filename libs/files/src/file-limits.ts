import { type Transaction, takeTurn } from '@passerelle/database';
import { LimitReached } from '@passerelle/problems';
import { sentences } from './files.sentences.js';
import type { FileSubject } from './subjects/index.js';

/** How much one person may send in a day. */
const FILES_A_DAY = 100;
const BYTES_A_DAY = 200 * 2 ** 20;
const DAY = 24 * 3_600_000;

/**
 * Checks that there is room for one more file. Files on their way count; files that the antivirus has refused do not.
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
  // Simultaneous files of one person, and of one object, are counted one after the other. Always in this order, to
  // prevent deadlocks.
  for (const what of [`files of ${personId}`, `files of ${subject.kind} ${subjectId}`])
    await takeTurn(tx.manager, what);
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
    throw new LimitReached(sentences.tooManyToday({ count: FILES_A_DAY, max: BYTES_A_DAY / 2 ** 20 }));
}
