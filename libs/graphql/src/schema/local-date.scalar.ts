import { calendarDay } from '@passerelle/problems';
import { GraphQLScalarType, Kind } from 'graphql';

function parse(value: unknown): string {
  const parsed = calendarDay.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new TypeError('A LocalDate looks like "2026-11-24": a day of the calendar.');
}

/** A calendar day without time or place: the same text in code, in the database (`date`) and for the client. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day of the calendar, such as "2026-11-24".',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
