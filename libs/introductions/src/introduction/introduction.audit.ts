import { type Snapshot, snapshotOf } from '@passerelle/database';
import { partySides } from '../parties/parties.js';
import type { Introduction } from './introduction.entity.js';

/** The columns that the log keeps. Of the replies, the log keeps the answer and its reason and note. */
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

/** Left out: columns that never change, and those that the promise clock and calendars count. No person makes these changes. */
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

/** An introduction as the log keeps it. */
export function auditSnapshotOf(introduction: Introduction): Snapshot {
  const replies = partySides.map((side) => {
    const { answer, byMail, declineReason, declineNote } = introduction.replyOf(side);
    return Object.entries({ answer, byMail, declineReason, declineNote }).map(
      ([field, value]) => [`${side}Reply.${field}`, value] as const,
    );
  });
  return { ...snapshotOf(introduction, auditedOfIntroduction), ...Object.fromEntries(replies.flat()) };
}
