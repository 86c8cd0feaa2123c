import type { MatchJudgement } from './match-judgement.entity.js';

/** What the log tells of a judgement, of its columns; a new column is in one of the two. Whose it is, is who wrote the entry. */
export const auditedOfJudgement = ['grade'] as const satisfies (keyof MatchJudgement)[];
export const notAuditedOfJudgement = [
  'id',
  'matchId',
  'personId',
  'judgedAt',
] as const satisfies (keyof MatchJudgement)[];
