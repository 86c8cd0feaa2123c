import { meetingPlace, videoLink } from '@passerelle/introductions';
import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../groups.sentences.js';

const somewhere = rule('somewhere', sentences.nowhere());
const toCome = rule('not_past', sentences.momentPast());
const notTooFar = rule('not_too_far', sentences.momentTooFar());
const MOST_AHEAD = 2 * 366 * 24 * 3_600_000;

/** A meeting to come. */
export const groupMeetingInput = (now: Date) =>
  labelled(
    z
      .object({
        at: z
          .date()
          .refine((at) => at > now, toCome)
          .refine((at) => at.getTime() - now.getTime() <= MOST_AHEAD, notTooFar),
        place: meetingPlace,
        link: videoLink,
        agenda: text({ min: 0, max: 4_000 }),
      })
      .refine((meeting) => meeting.place !== null || meeting.link !== null, {
        ...somewhere,
        path: ['place'],
      }),
    {
      at: sentences.momentLabel(),
      place: sentences.placeLabel(),
      link: sentences.linkLabel(),
      agenda: sentences.agendaLabel(),
    },
  );

/** Why a meeting is cancelled, for those who would have come. */
export const cancelMeetingInput = labelled(z.object({ note: text({ min: 0, max: 500 }) }), {
  note: sentences.cancelNoteLabel(),
});
