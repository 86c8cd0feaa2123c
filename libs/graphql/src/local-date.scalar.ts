import { GraphQLScalarType, Kind } from 'graphql';
import { z } from 'zod';
import { rule } from './bilingual-rule.js';

const noYearZero = rule('date', { fr: 'Cette date n’existe pas.', en: 'There is no such date.' });

/** A day of the calendar as PostgreSQL has it too, which knows no year 0. */
export const calendarDay = z.iso.date().refine((day) => day >= '0001', noYearZero);

function parse(value: unknown): string {
  const parsed = calendarDay.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new TypeError('A LocalDate looks like "2026-11-24": a day of the calendar.');
}

/** A day of the calendar without time or place: the same text here, in the database (`date`) and for the client. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day of the calendar, such as "2026-11-24".',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
