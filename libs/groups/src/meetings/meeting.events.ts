import { EventSet } from '@passerelle/database';

export const groupMeetingEvents = new EventSet();

/** Events of a meeting carry identifiers, and no text. */
interface OfMeeting {
  groupId: string;
  meetingId: string;
}

export const GroupMeetingPlanned = groupMeetingEvents.define<OfMeeting>('GroupMeetingPlanned');
/** It was held before it was entered: nobody is invited. */
export const GroupMeetingEntered = groupMeetingEvents.define<OfMeeting>('GroupMeetingEntered');
/** `isMoved`: its day, hour or place is another; else its agenda alone. */
export const GroupMeetingChanged = groupMeetingEvents.define<OfMeeting & { isMoved: boolean }>(
  'GroupMeetingChanged',
);
export const GroupMeetingCancelled = groupMeetingEvents.define<OfMeeting>('GroupMeetingCancelled');
/** Something of what is said, decided or done there was written, or who came. */
export const GroupMeetingWritten = groupMeetingEvents.define<OfMeeting>('GroupMeetingWritten');
export const MinutesPublished = groupMeetingEvents.define<OfMeeting & { edition: number }>(
  'MinutesPublished',
);
