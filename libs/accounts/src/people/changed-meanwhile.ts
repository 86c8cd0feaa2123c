import type { Transaction } from '@passerelle/database';
import { Conflict, type Sentence } from '@passerelle/problems';
import { lastChangeOf } from './last-decision.js';

/**
 * The conflict of somebody who changes an object that has changed since they read it: who changed it last and when, as the audit log
 * knows. The caller has checked that they may change the object.
 */
export async function changedMeanwhile(
  tx: Transaction,
  { kind, id, version }: { kind: string; id: string; version: number },
  sentence: Sentence,
): Promise<Conflict> {
  const last = await lastChangeOf(tx, { kind, id });
  return new Conflict(sentence, last && { version, changedAt: last.at, changedBy: last.name });
}
