import { type Snapshot, snapshotOf, type Transaction } from '@passerelle/database';
import { IsNull } from 'typeorm';
import type { Match } from '../match/match.entity.js';
import { MatchDismissal } from './match-dismissal.entity.js';

/**
 * The columns of a dismissal that the log keeps, and those it leaves out; a new column must be in one of the two. The author of the log
 * entry tells the side.
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

/** The match's dismissals, for the log: its state, and under each side's name the standing dismissal. */
export async function auditOfMatch(tx: Transaction, { id, state }: Match): Promise<Snapshot> {
  const active = await tx.manager.findBy(MatchDismissal, { matchId: id, takenBackAt: IsNull() });
  const answers = active.map((answer) => [answer.side, snapshotOf(answer, auditedOfDismissal)]);
  return { state, ...Object.fromEntries(answers) };
}
