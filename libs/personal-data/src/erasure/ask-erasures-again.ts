import type { Database } from '@passerelle/database';
import { ErasureRequested } from './erasure.events.js';

const DAY = 24 * 60 * 60 * 1_000;

/**
 * For a restored copy that takes the place of its original: the people whose erasure was pending may have kept their account since. Each has
 * the whole delay again, and a mail by which to keep the account; those who were warned as inactive are warned afresh.
 * @param days as the setting ERASURE_DAYS
 */
export async function askErasuresAgain(database: Database, now: Date, days: number): Promise<void> {
  await database.transaction(async (tx) => {
    // An erasure that has begun goes on: a part of the person is gone.
    const [moved] = await tx.manager.query<{ people: string[] }[]>(
      `WITH moved AS (
         UPDATE erasure_request SET requested_at = $1, due_at = $2 WHERE sets IS NULL RETURNING person_id
       ) SELECT coalesce(array_agg(person_id), '{}') AS people FROM moved`,
      [now, new Date(now.getTime() + Math.max(days, 1) * DAY)],
    );
    await tx.manager.query('DELETE FROM inactivity_warning');
    for (const personId of moved?.people ?? [])
      await tx.record(ErasureRequested({ subjectId: personId, actorId: null, data: { personId } }));
  });
}
