import type { Transaction } from '@passerelle/database';
import { Conflict, type Sentence } from '@passerelle/problems';
import { lastChangeOf } from './last-decision.js';

/**
 * The conflict for a person who saves an object that has changed since they read it. It says who changed the object last
 * and when, from the audit log. The caller has checked that the person may change the object.
 */
export async function changedMeanwhile(
  tx: Transaction,
  { kind, id, version }: { kind: string; id: string; version: number },
  sentence: Sentence,
): Promise<Conflict> {
  const last = await lastChangeOf(tx, { kind, id });
  return new Conflict(sentence, last && { version, changedAt: last.at, changedBy: last.name });
}
