import { labelled, line, rule } from '@passerelle/problems';
import { z } from 'zod';
import { note } from '../introduction/introduction.rules.js';
import { sentences } from '../introductions.sentences.js';

const somewhere = rule('somewhere', sentences.nowhere());
const webAddress = rule('web_address', sentences.notAWebAddress());
const notLongPast = rule('not_past', sentences.momentPast());

const notTooFar = rule('not_too_far', sentences.momentTooFar());
const MOST_AHEAD = 2 * 366 * 24 * 3_600_000;

const orNothing = (value: string): string | null => value || null;
/** A link without a user name: “https://known.site@other.site” would seem to lead to the known site. */
function isWebAddress(value: string): boolean {
  if (!URL.canParse(value) || /\s/.test(value)) return false;
  const { protocol, username, password } = new URL(value);
  return protocol === 'https:' && username === '' && password === '';
}
/** The place where people meet. null: they meet by a video call. */
export const meetingPlace = line({ min: 0, max: 200 }).transform(orNothing);
/** The address of the video call. null: people meet at a place. */
export const videoLink = line({ min: 0, max: 500 })
  .refine((value) => value === '' || isWebAddress(value), webAddress)
  .transform((value) => (value === '' ? null : new URL(value).href));

const whereLabels = {
  place: sentences.placeLabel(),
  link: sentences.linkLabel(),
};

/** A future meeting. */
export const meetingInput = (now: Date) =>
  labelled(
    z
      .object({
        at: z
          .date()
          .refine((at) => at > now, notLongPast)
          .refine((at) => at.getTime() - now.getTime() <= MOST_AHEAD, notTooFar),
        place: meetingPlace,
        link: videoLink,
      })
      .refine((meeting) => meeting.place !== null || meeting.link !== null, {
        ...somewhere,
        path: ['place'],
      }),
    { at: sentences.momentLabel(), ...whereLabels },
  );

const someTimes = rule('some_times', sentences.someTimes());
const distinctTimes = rule('distinct', sentences.timeTwice());
const withinAYear = rule('within_a_year', sentences.timeTooFar());
const MOST_TIMES = 5;
const A_YEAR = 366 * 24 * 3_600_000;

/** Times of which the other side chooses one. The place may be named later, with the choice. */
export const timesInput = (now: Date) =>
  labelled(
    z.object({
      times: z
        .array(
          z
            .date()
            .refine((at) => at > now, notLongPast)
            .refine((at) => at.getTime() - now.getTime() <= A_YEAR, withinAYear),
        )
        .refine(({ length }) => length >= 1 && length <= MOST_TIMES, someTimes)
        .refine((times) => new Set(times.map(Number)).size === times.length, distinctTimes),
      place: meetingPlace,
      link: videoLink,
    }),
    { times: sentences.timesLabel(), ...whereLabels },
  );

/** Why a meeting is cancelled, for the people who would have met. */
export const callOffInput = labelled(z.object({ note }), { note: sentences.noteLabel() });

const notYet = rule('not_future', sentences.dayToCome());
const notBefore = rule('not_before_proposal', sentences.dayBeforeIntroduction());

/**
 * A past meeting.
 * @param proposedOn the day of the introduction, in France
 * @param today in France
 */
export const metInput = (proposedOn: string, today: string) =>
  labelled(
    z.object({
      on: z
        .string()
        .refine((day) => day <= today, notYet)
        .refine((day) => day >= proposedOn, notBefore),
      place: meetingPlace,
      link: videoLink,
      despiteMeeting: z
        .boolean()
        .nullish()
        .transform((value) => value ?? false),
    }),
    { on: sentences.dayLabel(), ...whereLabels, despiteMeeting: sentences.despiteMeetingLabel() },
  );
