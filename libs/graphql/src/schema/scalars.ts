import { calendarDay } from '@passerelle/problems';
import { GraphQLScalarType, Kind } from 'graphql';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

function parseInstant(value: unknown): Date {
  const parsed = instant.safeParse(value);
  const date = new Date(parsed.success ? parsed.data : Number.NaN);
  if (Number.isNaN(date.getTime())) {
    throw new TypeError('A DateTime looks like "2026-11-24T09:30:00.000Z": a day, a time and an offset.');
  }
  return date;
}

/** An instant: a Date in code, ISO 8601 in UTC with milliseconds for the client. Used for every field of type Date. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, such as "2026-11-24T09:30:00.000Z" (RFC 3339).',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('A DateTime must be a Date.');
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  const parsed = calendarDay.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new TypeError('A LocalDate looks like "2026-11-24": a day of the calendar.');
}

/** A calendar day without time or place: the same text in code, in the database (`date`) and for the client. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day of the calendar, such as "2026-11-24".',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: parseDay,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
