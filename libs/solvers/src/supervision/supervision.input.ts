import { emailAddress } from '@passerelle/accounts';
import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../solvers.sentences.js';

/** No holder of a profile is younger than thirteen. */
const MOST_YEARS = 5;

export const supervisorInput = labelled(z.object({ email: emailAddress }), {
  email: sentences.supervisorEmail(),
});

const stillMinor = rule('still_minor', sentences.ofAgeAlready());
const notThatYoung = rule('not_that_young', sentences.notThatYoung());

/** @param today the day in France, as YYYY-MM-DD */
export const minorityInput = (today: string) =>
  labelled(
    z.object({
      until: z.iso
        .date()
        .transform(lastOfMonth)
        .refine((day) => day >= today, stillMinor)
        .refine((day) => yearOf(day) - yearOf(today) <= MOST_YEARS, notThatYoung)
        .nullable(),
    }),
    { until: sentences.minorUntil() },
  );

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Only the month is kept: the day would be a birthday. */
function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
