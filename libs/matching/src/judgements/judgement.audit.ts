import type { MatchJudgement } from './match-judgement.entity.js';

/**
 * The columns of a judgement that the log keeps, and those it leaves out; a new column must be in one of the two. The author of the log
 * entry is the curator who judged.
 */
export const auditedOfJudgement = ['grade'] as const satisfies (keyof MatchJudgement)[];
export const notAuditedOfJudgement = [
  'id',
  'matchId',
  'personId',
  'judgedAt',
] as const satisfies (keyof MatchJudgement)[];
