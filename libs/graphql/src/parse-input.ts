import type { Language } from '@passerelle/config';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.js';
import { fieldLabels } from './field-labels.js';
import { InvalidInput, type LabelledProblem } from './problem.graphql.js';

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
  if (problems.length > 0) throw new InvalidInput(problems, language);
  return read as z.output<Schema>;
}

/** The same without a throw, for what is to be said together with other problems. `read` is there if there are none. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language: Language,
): { problems: LabelledProblem[]; read?: z.output<Schema> } {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { problems: [], read: parsed.data };
  const { issues } = parsed.error;
  const labels = fieldLabels.get(schema);
  return {
    problems: issues.map((issue) => ({
      field: issue.path.join('.'),
      label: labels?.[String(issue.path[0])],
      ...describeIssue(issue, language),
    })),
  };
}
