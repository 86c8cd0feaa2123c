import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { Interest } from './interest.entity.js';

/** What the log tells of an interest, of its columns; a new column is in one of the two. */
export const auditedOfInterest = [
  'state',
  'message',
  'declineReason',
  'declineNote',
] as const satisfies (keyof Interest)[];
/** Who did what and when is said by the entry itself. */
export const notAuditedOfInterest = [
  'id',
  'needId',
  'solverId',
  'personId',
  'markedAt',
  'answeredAt',
] as const satisfies (keyof Interest)[];

export const auditOfInterest = (interest: Interest): Snapshot => snapshotOf(interest, auditedOfInterest);
