import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../observatory.sentences.js';
import { monthsLater } from './months.js';

/** The longest period, in months. */
const LONGEST = 60;

const month = z.string().refine((typed) => /^20\d\d-(0[1-9]|1[0-2])$/.test(typed), {
  ...rule('month', sentences.notAMonth()),
  abort: true,
});

/** The period of the figures, both months included. */
export const observedPeriod = labelled(
  z
    .object({ from: month, until: month })
    .refine(({ from, until }) => from <= until, {
      ...rule('ends_before_it_begins', sentences.endsBeforeItBegins()),
      path: ['until'],
    })
    .refine(({ from, until }) => until < monthsLater(from, LONGEST), {
      ...rule('too_long', sentences.periodTooLong({ months: LONGEST })),
      path: ['until'],
    }),
  { from: sentences.fromLabel(), until: sentences.untilLabel() },
);
