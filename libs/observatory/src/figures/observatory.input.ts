import { labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../observatory.sentences.js';
import { monthsLater } from './months.js';

/** The longest period, in months. */
const LONGEST = 60;

/** As programs write a month, and as people do: "2026-03", "03/2026". */
const asPeopleWrite = /^(0?[1-9]|1[0-2])\/(20\d\d)$/;
const ofPrograms = (typed: string): string => {
  const [, number = '', year = ''] = asPeopleWrite.exec(typed) ?? [];
  return year === '' ? typed : `${year}-${number.padStart(2, '0')}`;
};
const month = z
  .string()
  .transform(ofPrograms)
  .refine((typed) => /^20\d\d-(0[1-9]|1[0-2])$/.test(typed), {
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
