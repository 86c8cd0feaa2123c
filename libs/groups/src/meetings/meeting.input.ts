import { meetingPlace, videoLink } from '@passerelle/introductions';
import { labelled, parseInput, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../groups.sentences.js';
import type { MeetingPlan } from './group-meeting.entity.js';

const somewhere = rule('somewhere', sentences.nowhere());
const toCome = rule('not_past', sentences.momentPast());
const notLongAgo = rule('not_long_ago', sentences.momentLongAgo());
const notTooFar = rule('not_too_far', sentences.momentTooFar());
const DAY = 24 * 3_600_000;
const MOST_AHEAD = 2 * 366 * DAY;
/** How long ago a meeting may have taken place to be entered now, for its minutes. */
const MOST_AGO = 30 * DAY;

/** A meeting to come. */
export const groupMeetingInput = (now: Date) => meetingAfter(now, now, toCome);

/** A future meeting, or one that took place lately. */
export const newGroupMeetingInput = (now: Date) =>
  meetingAfter(now, new Date(now.getTime() - MOST_AGO), notLongAgo);

/** Who comes must know where, at a place or in a call. */
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

/** Checks what a change of some fields leaves of the whole. @throws {InvalidInput} */
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
