import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { IntroductionRequest } from './introduction-request.entity.js';

/** The columns of a request that the log stores. Each column is in exactly one of these two lists. */
export const auditedOfRequest = [
  'state',
  'note',
  'declineReason',
  'declineNote',
] as const satisfies (keyof IntroductionRequest)[];
/** Left out: the log entry itself has the person, the action and the time. */
export const notAuditedOfRequest = [
  'id',
  'needId',
  'solverId',
  'personId',
  'askedAt',
  'answeredAt',
  'isAnswerUnannounced',
] as const satisfies (keyof IntroductionRequest)[];

export const auditOfRequest = (request: IntroductionRequest): Snapshot =>
  snapshotOf(request, auditedOfRequest);
