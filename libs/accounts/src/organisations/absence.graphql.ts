import { Field, InputType } from '@nestjs/graphql';
import { LocalDate } from '@passerelle/graphql';
import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';

@InputType({
  description:
    'Days on which nobody answers. They are days in France, today or later; a present absence may keep its first day.',
})
export class AbsenceInput {
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  until: string;
}

const notPast = rule('not_past', sentences.dayInThePast());
const notBeforeStart = rule('not_before_start', sentences.endBeforeStart());

const notTooLong = rule('not_too_long', sentences.absenceTooLong());
const YEAR = 366 * 24 * 3_600_000;

/**
 * A future absence, or the present absence with another end.
 * @param today the day in France, as YYYY-MM-DD
 * @param presentStart the first day of the absence that is already declared
 */
export const absenceInput = (today: string, presentStart: string | null) =>
  labelled(
    z
      .object({
        from: z.iso.date().refine((day) => day >= today || day === presentStart, notPast),
        until: z.iso.date().refine((day) => day >= today, notPast),
      })
      .refine(({ from, until }) => from <= until, { path: ['until'], ...notBeforeStart })
      .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= YEAR, {
        path: ['until'],
        ...notTooLong,
      }),
    { from: sentences.firstDay(), until: sentences.lastDay() },
  );
