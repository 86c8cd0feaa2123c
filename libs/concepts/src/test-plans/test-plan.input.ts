import { calendarDay, labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../concepts.sentences.js';

const written = text({ min: 0, max: 3_000 });

/** The fields of a test plan, without checks of its day. */
const testPlanFields = z.object({
  homes: z.int().min(0).max(10_000),
  homesBegun: z.int().min(1).max(10_000).nullable(),
  begunOn: calendarDay.nullable(),
  weeks: z.int().min(0).max(260),
  consent: written,
  insurance: written,
  measures: written,
  stopsWhen: written,
  results: written,
  incidents: written,
});

/** @param today YYYY-MM-DD, in France. A trial that has begun began today or earlier */
export const testPlanInput = (today: string) =>
  labelled(
    testPlanFields
      .refine(({ begunOn }) => begunOn === null || begunOn <= today, {
        ...rule('not_begun_yet', sentences.notBegunYet()),
        path: ['begunOn'],
      })
      .refine(({ homesBegun, begunOn }) => homesBegun === null || begunOn !== null, {
        ...rule('day_needed', sentences.beginningNeeded()),
        path: ['begunOn'],
      })
      .refine(({ homesBegun, begunOn }) => begunOn === null || homesBegun !== null, {
        ...rule('number_needed', sentences.beginningNeeded()),
        path: ['homesBegun'],
      }),
    {
      homes: sentences.homes(),
      homesBegun: sentences.homesBegun(),
      begunOn: sentences.begunOn(),
      weeks: sentences.weeks(),
      consent: sentences.consent(),
      insurance: sentences.insurance(),
      measures: sentences.measures(),
      stopsWhen: sentences.stopsWhen(),
      results: sentences.results(),
      incidents: sentences.incidents(),
    },
  );
