import type { Transaction } from '@passerelle/database';
import { IllegalTransition } from '@passerelle/problems';
import { sentences } from '../accounts.sentences.js';
import type { Actor } from '../actor/actor.js';

/** The last change of an object, from the audit log. */
export interface LastChange {
  at: Date;
  actorId: string | null;
  /** null: the product made the change, or the account is gone. */
  name: string | null;
}

/**
 * Who changed an object last and when. undefined: the log has no entry. The caller has checked that the reader may
 * know.
 */
export async function lastChangeOf(
  { manager }: Pick<Transaction, 'manager'>,
  { kind, id }: { kind: string; id: string },
): Promise<LastChange | undefined> {
  const [last] = await manager.query<LastChange[]>(
    `SELECT entry.recorded_at AS at, entry.actor_id AS "actorId", nullif(person.name, '') AS name
     FROM audit_entry AS entry LEFT JOIN person ON person.id = entry.actor_id
     WHERE entry.object_id = $1 AND entry.object_kind = $2 ORDER BY entry.id DESC LIMIT 1`,
    [id, kind],
  );
  return last;
}

/**
 * Runs a curator’s decision about an object, under its lock. Two curators may see the same queue. The second gets a
 * message about the first's decision and its time.
 */
export async function decidedOnce<Result>(
  tx: Pick<Transaction, 'manager'>,
  actor: Actor,
  object: { kind: string; id: string },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IllegalTransition)) throw error;
    const last = await lastChangeOf(tx, object);
    if (last === undefined || last.actorId === null) throw error;
    const { sentence: problem, from, to } = error;
    const at = last.at.toISOString();
    if (last.actorId === actor.personId)
      throw new IllegalTransition(sentences.decidedByYou({ problem, at }), from, to);
    if (last.name === null) throw error;
    throw new IllegalTransition(sentences.decidedBy({ problem, name: last.name, at }), from, to);
  }
}
