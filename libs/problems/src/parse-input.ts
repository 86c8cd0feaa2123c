import type { core, z } from 'zod';
import { describeIssue } from './describe-issue.js';
import { fieldLabels } from './field-labels.js';
import { type FoundProblem, InvalidInput } from './problem.js';

/**
 * Checks an input against its zod schema and returns it as the schema transforms it (trimmed, with defaults). Sentences come from the
 * rules; a message written into the schema itself is not used, since it has one language.
 * @throws {InvalidInput} with one problem for each broken rule.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { problems, read } = readInput(schema, value);
  if (problems.length > 0) throw new InvalidInput(problems);
  return read as z.output<Schema>;
}

/** Result of `readInput`: `read` is set if there are no problems. */
interface Reading<Schema extends z.ZodType> {
  problems: FoundProblem[];
  read?: z.output<Schema>;
}

/** As `parseInput`, but returns the problems, so that they can be shown together with others. */
export function readInput<Schema extends z.ZodType>(schema: Schema, value: unknown): Reading<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { problems: [], read: parsed.data };
  const labels = fieldLabels.get(schema);
  const problems = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    label: labels?.[String(issue.path[0])] ?? nameOf(issue),
    ...describeIssue(issue),
  }));
  return { problems };
}

/** A rule of our own is a whole sentence; the others ("This field is required.") mean nothing without the name of a field. */
const nameOf = ({ code, path }: core.$ZodIssue): string | undefined =>
  code === 'custom' || path.length === 0 ? undefined : path.join('.');
