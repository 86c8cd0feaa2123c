import { type Snapshot, snapshotOf } from '@passerelle/database';
import { partySides } from '../parties/parties.js';
import type { Introduction } from './introduction.entity.js';

/** The columns that the log stores. Of the replies, it stores the answer, its reason and its note. */
export const auditedOfIntroduction = [
  'state',
  'noteToCompany',
  'noteToSolver',
  'withdrawalReason',
  'withdrawalNote',
  'meetingAt',
  'meetingPlace',
  'meetingLink',
  'timeOffers',
  'calledOffMeeting',
  'metOn',
  'metBy',
  'outcome',
  'outcomeNote',
  'outcomeSource',
] as const satisfies readonly (keyof Introduction)[];

/**
 * Left out: columns that never change, and columns computed for the promise clock and calendars. No person makes
 * these changes.
 */
export const notAuditedOfIntroduction = [
  'id',
  'isUnannounced',
  'needId',
  'solverId',
  'proposalId',
  'curatorId',
  'companyReply',
  'solverReply',
  'proposedAt',
  'countedDays',
  'countedUntil',
  'replyDueOn',
  'lapsesOn',
  'settledAt',
  'meetingSequence',
  'updatedAt',
] as const satisfies readonly (keyof Introduction)[];

/** An introduction as the log stores it. */
export function auditSnapshotOf(introduction: Introduction): Snapshot {
  const replies = partySides.map((side) => {
    const { answer, byMail, declineReason, declineNote } = introduction.replyOf(side);
    return Object.entries({ answer, byMail, declineReason, declineNote }).map(
      ([field, value]) => [`${side}Reply.${field}`, value] as const,
    );
  });
  return { ...snapshotOf(introduction, auditedOfIntroduction), ...Object.fromEntries(replies.flat()) };
}
