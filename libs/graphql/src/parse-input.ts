import type { Language } from '@passerelle/config';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.js';
import { type FieldProblem, InvalidInput } from './problem.graphql.js';

/**
 * Checks an input against its zod schema and returns it as the schema makes it (trimmed, with defaults).
 * Sentences come from the rules, in `language`; a message written into the schema itself is not used, since it has one language.
 * @throws {InvalidInput} with one problem for each rule that is broken.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language: Language,
): z.output<Schema> {
  const { problems, read } = readInput(schema, value, language);
  if (problems.length > 0) throw new InvalidInput(problems);
  return read as z.output<Schema>;
}

/** The same without a throw, for what is to be said together with other problems. `read` is there if there are none. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language: Language,
): { problems: FieldProblem[]; read?: z.output<Schema> } {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { problems: [], read: parsed.data };
  const { issues } = parsed.error;
  return {
    problems: issues.map((issue) => ({ field: issue.path.join('.'), ...describeIssue(issue, language) })),
  };
}
