import { EventSet } from '@passerelle/database';
import { theGroup } from '../group/index.js';

export const groupMeetingEvents = new EventSet();

/** Events of a meeting carry identifiers, and no text. */
interface OfMeeting {
  groupId: string;
  meetingId: string;
}

export const GroupMeetingPlanned = groupMeetingEvents.define<OfMeeting>('GroupMeetingPlanned', {
  invalidates: theGroup,
});
/** The meeting was entered after it took place: nobody is invited. */
export const GroupMeetingEntered = groupMeetingEvents.define<OfMeeting>('GroupMeetingEntered', {
  invalidates: theGroup,
});
/** `isMoved`: its day, hour or place has changed; otherwise only its agenda. */
export const GroupMeetingChanged = groupMeetingEvents.define<OfMeeting & { isMoved: boolean }>(
  'GroupMeetingChanged',
  { invalidates: theGroup },
);
export const GroupMeetingCancelled = groupMeetingEvents.define<OfMeeting>('GroupMeetingCancelled', {
  invalidates: theGroup,
});
/** Minutes, decisions, actions or attendance of the meeting were written. */
export const GroupMeetingWritten = groupMeetingEvents.define<OfMeeting>('GroupMeetingWritten', {
  invalidates: theGroup,
});
export const MinutesPublished = groupMeetingEvents.define<OfMeeting & { edition: number }>(
  'MinutesPublished',
  { invalidates: theGroup },
);
