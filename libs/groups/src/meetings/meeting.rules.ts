import { EventSet, type Snapshot, snapshotOf } from '@passerelle/database';
import { meetingPlace, videoLink } from '@passerelle/introductions';
import { labelled, parseInput, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { theGroup } from '../group/group.events.js';
import { sentences } from '../groups.sentences.js';
import type { GroupMeeting, MeetingPlan } from './group-meeting.entity.js';

/** The columns of a meeting that the log stores. Each column is in exactly one of these two lists. */
export const auditedOfMeeting = [
  'at',
  'place',
  'link',
  'agenda',
  'cancelledAt',
  'cancelNote',
  'edition',
] as const satisfies (keyof GroupMeeting)[];
/**
 * Columns that never change, columns that are already in the log entry, and the text, which each sent edition
 * contains.
 */
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

export const groupMeetingEvents = new EventSet();

/** Events of a meeting contain identifiers, and no text. */
interface OfMeeting {
  groupId: string;
  meetingId: string;
}

export const GroupMeetingPlanned = groupMeetingEvents.define<OfMeeting>('GroupMeetingPlanned', {
  invalidates: theGroup,
});
/** The meeting was entered after it took place, so nobody is invited. */
export const GroupMeetingEntered = groupMeetingEvents.define<OfMeeting>('GroupMeetingEntered', {
  invalidates: theGroup,
});
/** `isMoved`: its day, hour or place has changed. Otherwise only its agenda. */
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

const somewhere = rule('somewhere', sentences.nowhere());
const toCome = rule('not_past', sentences.momentPast());
const notLongAgo = rule('not_long_ago', sentences.momentLongAgo());
const notTooFar = rule('not_too_far', sentences.momentTooFar());
const DAY = 24 * 3_600_000;
const MOST_AHEAD = 2 * 366 * DAY;
/** How long ago a meeting may have taken place to be entered now, for its minutes. */
const MOST_AGO = 30 * DAY;

/** A future meeting. */
export const groupMeetingInput = (now: Date) => meetingAfter(now, now, toCome);

/** A future meeting, or one that took place lately. */
export const newGroupMeetingInput = (now: Date) =>
  meetingAfter(now, new Date(now.getTime() - MOST_AGO), notLongAgo);

/** People who come must know where: a place or a call. */
const isSomewhere = ({ place, link }: Pick<MeetingPlan, 'place' | 'link'>): boolean =>
  place !== null || link !== null;

const meetingLabels = {
  at: sentences.momentLabel(),
  place: sentences.placeLabel(),
  link: sentences.linkLabel(),
  agenda: sentences.agendaLabel(),
};

const changedMeeting = labelled(
  z.custom<MeetingPlan>().refine(isSomewhere, { ...somewhere, path: ['place'] }),
  meetingLabels,
);

/** Checks the whole that results from a change of some fields. @throws {InvalidInput} */
export const assertWholeMeeting = (meeting: MeetingPlan): void => void parseInput(changedMeeting, meeting);

const meetingAfter = (now: Date, earliest: Date, tooEarly: typeof toCome) =>
  labelled(
    z
      .object({
        at: z
          .date()
          .refine((at) => at > earliest, tooEarly)
          .refine((at) => at.getTime() - now.getTime() <= MOST_AHEAD, notTooFar),
        place: meetingPlace,
        link: videoLink,
        agenda: text({ min: 0, max: 4_000 }),
      })
      .refine(isSomewhere, { ...somewhere, path: ['place'] }),
    meetingLabels,
  );

/** Why a meeting is cancelled, for the people who would have come. */
export const cancelMeetingInput = labelled(z.object({ note: text({ min: 0, max: 500 }) }), {
  note: sentences.cancelNoteLabel(),
});
