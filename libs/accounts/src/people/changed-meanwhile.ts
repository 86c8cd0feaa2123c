import type { Transaction } from '@passerelle/database';
import { Conflict, type Sentence } from '@passerelle/problems';

/**
 * The conflict of somebody who changes an object that has changed since they read it: who changed it last and when, as the audit log
 * knows. The caller has checked that they may change the object.
 */
export async function changedMeanwhile(
  { manager }: Transaction,
  { kind, id, version }: { kind: string; id: string; version: number },
  sentence: Sentence,
): Promise<Conflict> {
  const [last] = await manager.query<{ at: Date; name: string | null }[]>(
    `SELECT entry.recorded_at AS at, person.name FROM audit_entry AS entry LEFT JOIN person ON person.id = entry.actor_id
     WHERE entry.object_id = $1 AND entry.object_kind = $2 ORDER BY entry.id DESC LIMIT 1`,
    [id, kind],
  );
  const current = last && { version, changedAt: last.at, changedBy: last.name || null };
  return new Conflict(sentence, current);
}
