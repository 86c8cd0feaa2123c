import { type Snapshot, snapshotOf, type Transaction } from '@passerelle/database';
import { IsNull } from 'typeorm';
import type { Match } from '../match/match.entity.js';
import { MatchDismissal } from './match-dismissal.entity.js';

/**
 * The columns of a dismissal that are logged, and those that are not. A new column must be in one of the two lists.
 * The author of the log entry shows the side.
 */
export const auditedOfDismissal = ['reason', 'comment'] as const satisfies (keyof MatchDismissal)[];
export const notAuditedOfDismissal = [
  'id',
  'matchId',
  'side',
  'personId',
  'dismissedAt',
  'takenBackAt',
] as const satisfies (keyof MatchDismissal)[];

/** The state of a match for the log, with the valid dismissal under the name of each side. */
export async function auditOfMatch(tx: Transaction, { id, state }: Match): Promise<Snapshot> {
  const active = await tx.manager.findBy(MatchDismissal, { matchId: id, takenBackAt: IsNull() });
  const answers = active.map((answer) => [answer.side, snapshotOf(answer, auditedOfDismissal)]);
  return { state, ...Object.fromEntries(answers) };
}
