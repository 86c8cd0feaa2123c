import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { GroupMeeting } from './group-meeting.entity.js';

/** The columns of a meeting that the log keeps. Each column is in exactly one of these two lists. */
export const auditedOfMeeting = [
  'at',
  'place',
  'link',
  'agenda',
  'cancelledAt',
  'cancelNote',
  'edition',
] as const satisfies (keyof GroupMeeting)[];
/** Columns that never change, columns that the entry holds itself, and the text, which is kept in each sent edition. */
export const notAuditedOfMeeting = [
  'id',
  'groupId',
  'sequence',
  'minutes',
  'writtenById',
  'writtenAt',
  'publishedFrom',
  'plannedById',
  'plannedAt',
  'version',
] as const satisfies (keyof GroupMeeting)[];

export const auditOfMeeting = (meeting: GroupMeeting): Snapshot => snapshotOf(meeting, auditedOfMeeting);
