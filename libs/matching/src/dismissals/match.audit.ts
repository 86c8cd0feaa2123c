import { type Snapshot, snapshotOf, type Transaction } from '@passerelle/database';
import { IsNull } from 'typeorm';
import type { Match } from '../match/index.js';
import { MatchDismissal } from './match-dismissal.entity.js';

/** What the log tells of an answer, of its columns; a new column is in one of the two. Whose it is, is who wrote the entry. */
export const auditedOfDismissal = ['reason', 'comment'] as const satisfies (keyof MatchDismissal)[];
export const notAuditedOfDismissal = [
  'id',
  'matchId',
  'side',
  'personId',
  'dismissedAt',
  'takenBackAt',
] as const satisfies (keyof MatchDismissal)[];

/** What people say of a match, for the log: its state, and under each side's name what stands against it. */
export async function auditOfMatch(tx: Transaction, { id, state }: Match): Promise<Snapshot> {
  const standing = await tx.manager.findBy(MatchDismissal, { matchId: id, takenBackAt: IsNull() });
  const answers = standing.map((answer) => [answer.side, snapshotOf(answer, auditedOfDismissal)]);
  return { state, ...Object.fromEntries(answers) };
}
