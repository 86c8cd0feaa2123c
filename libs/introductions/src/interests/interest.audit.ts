import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { Interest } from './interest.entity.js';

/** The columns of an interest that the log stores. Each column is in exactly one of these two lists. */
export const auditedOfInterest = [
  'state',
  'message',
  'declineReason',
  'declineNote',
] as const satisfies (keyof Interest)[];
/** Left out: the log entry itself has the person, the action and the time. */
export const notAuditedOfInterest = [
  'id',
  'needId',
  'solverId',
  'personId',
  'markedAt',
  'answeredAt',
  'isAnswerUnannounced',
] as const satisfies (keyof Interest)[];

export const auditOfInterest = (interest: Interest): Snapshot => snapshotOf(interest, auditedOfInterest);
