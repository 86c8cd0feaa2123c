import type { Language } from '@passerelle/config/language';
import type { z } from 'zod';
import { wordsIn } from './define-sentences.js';
import { describeIssue } from './describe-issue.js';
import { fieldLabels } from './field-labels.js';
import { type FoundProblem, InvalidInput, type LabelledProblem } from './problem.js';

/**
 * Checks an input against its zod schema and returns it as the schema makes it (trimmed, with defaults).
 * Sentences come from the rules; a message written into the schema itself is not used, since it has one language.
 * @param language of the message that the problem has at first; the edge puts it into the reader's.
 * @throws {InvalidInput} with one problem for each rule that is broken.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language?: Language,
): z.output<Schema> {
  const { problems, read } = readInput(schema, value);
  if (problems.length > 0) throw new InvalidInput(problems, language);
  return read as z.output<Schema>;
}

/** What `readInput` finds: `read` is there if there are no problems. */
interface Reading<Found, Schema extends z.ZodType> {
  problems: Found[];
  read?: z.output<Schema>;
}

/** The same without a throw, for what is to be said together with other problems; in words if a language is given. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Reading<FoundProblem, Schema>;
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language: Language,
): Reading<LabelledProblem, Schema>;
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  language?: Language,
): Reading<FoundProblem, Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { problems: [], read: parsed.data };
  const { issues } = parsed.error;
  const labels = fieldLabels.get(schema);
  const problems = issues.map((issue) => ({
    field: issue.path.join('.'),
    label: labels?.[String(issue.path[0])],
    ...describeIssue(issue),
  }));
  if (language === undefined) return { problems };
  return { problems: problems.map((each) => ({ ...each, message: wordsIn(each.message, language) })) };
}
