import { type core, z } from 'zod';
import { describeIssue } from './describe-issue.js';
import { type FoundProblem, InvalidInput } from './problem.js';
import type { Sentence } from './sentence.js';

/** By schema and by the name of a field, its label in forms. */
const fieldLabels = z.registry<Readonly<Record<string, Sentence>>>();

/**
 * Adds the labels of form fields to a schema. A problem with several fields names them by these labels. Call it last,
 * since `refine` and similar methods return another schema, which has no labels.
 */
export function labelled<Schema extends z.ZodType>(
  schema: Schema,
  labels: Readonly<Record<keyof z.output<Schema> & string, Sentence>>,
): Schema {
  fieldLabels.add(schema, labels);
  return schema;
}

/**
 * Checks an input against its zod schema and returns it as the schema transforms it (trimmed, with defaults).
 * Sentences come from the rules. A message written into the schema itself is not used, since it has one language.
 * @throws {InvalidInput} with one problem for each broken rule.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { problems, read } = readInput(schema, value);
  if (problems.length > 0) throw new InvalidInput(problems);
  return read as z.output<Schema>;
}

/** Result of `readInput`. `read` is set if there are no problems. */
interface Reading<Schema extends z.ZodType> {
  problems: FoundProblem[];
  read?: z.output<Schema>;
}

/** As `parseInput`, but returns the problems, so that they can be shown together with others. */
export function readInput<Schema extends z.ZodType>(schema: Schema, value: unknown): Reading<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { problems: [], read: parsed.data };
  return { problems: problemsOf(parsed.error.issues, fieldLabels.get(schema)) };
}

/** The issues that zod has found, as problems with the labels of their fields. */
const problemsOf = (
  issues: readonly core.$ZodIssue[],
  labels: Readonly<Record<string, Sentence>> | undefined,
): FoundProblem[] =>
  issues.map((issue) => ({
    field: issue.path.join('.'),
    label: labels?.[String(issue.path[0])] ?? nameOf(issue),
    ...describeIssue(issue),
  }));

/**
 * A rule of our own is a whole sentence. The others ("This field is required.") mean nothing without the name of a
 * field.
 */
const nameOf = ({ code, path }: core.$ZodIssue): string | undefined =>
  code === 'custom' || path.length === 0 ? undefined : path.join('.');

/** A client's changes of a content. An absent field stays as it is, and null empties it. */
export type ChangeOf<Content> = { [Field in keyof Content]?: Content[Field] | null | undefined };

/** A change whose fields all have a rule in the schema. A field without one does not compile. */
type Ruled<Schema extends z.ZodObject, Given> = Given & {
  [Field in Exclude<keyof Given, keyof z.input<Schema>>]: never;
};

/** Result of `readChange`: `read` has the valid fields among those that the change names. */
interface ReadChange<Schema extends z.ZodObject> {
  problems: FoundProblem[];
  read: Partial<z.output<Schema>>;
}

/**
 * Checks the fields that a change names, each by its rules in the schema of the whole content, and returns them as
 * the schema transforms them. Null becomes the empty value that the rules accept: null, no text or no entry. If they
 * accept none, the field is required. The caller checks rules between fields, on the whole content.
 * @throws {InvalidInput} with one problem for each broken rule.
 */
export function parseChange<Schema extends z.ZodObject, Given extends ChangeOf<z.input<Schema>>>(
  schema: Schema,
  input: Ruled<Schema, Given>,
): Partial<z.output<Schema>> {
  const { problems, read } = readChange(schema, input);
  if (problems.length > 0) throw new InvalidInput(problems);
  return read;
}

/** As `parseChange`, but returns the problems, so that they can be shown together with others. */
export function readChange<Schema extends z.ZodObject, Given extends ChangeOf<z.input<Schema>>>(
  schema: Schema,
  given: Ruled<Schema, Given>,
): ReadChange<Schema> {
  const labels = fieldLabels.get(schema);
  const problems: FoundProblem[] = [];
  const read: Record<string, unknown> = {};
  for (const [field, rules] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const value = (given as Record<string, unknown>)[field];
    if (value === undefined) continue;
    const parsed = rules.safeParse(value === null ? emptyBy(rules) : value, { reportInput: true });
    if (parsed.success) read[field] = parsed.data;
    else {
      const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [field, ...issue.path] }));
      problems.push(...problemsOf(issues, labels));
    }
  }
  return { problems, read: read as Partial<z.output<Schema>> };
}

/**
 * Applies a change to the present content and checks the whole by all rules of its schema, including those between
 * fields. A field missing in both is empty, or reported as missing if it is required.
 * @param present nothing if there is no content yet, so that the change contains the first one.
 * @throws {InvalidInput} with one problem for each broken rule.
 */
export function parseWhole<Schema extends z.ZodObject, Given extends ChangeOf<z.input<Schema>>>(
  schema: Schema,
  present: Partial<z.output<Schema>>,
  input: Ruled<Schema, Given>,
): z.output<Schema> {
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  const empty = Object.fromEntries(shape.map(([field, rules]) => [field, emptyBy(rules)]));
  const named = Object.entries(input).filter(([, value]) => value !== undefined);
  const { read } = readChange(schema, input);
  return parseInput(schema, { ...empty, ...present, ...Object.fromEntries(named), ...read });
}

/**
 * The empty value that the rules of a field accept. null if they accept none, for the sentence that the field is
 * required.
 */
const emptyBy = (rules: z.ZodType): unknown =>
  [null, '', []].find((empty) => rules.safeParse(empty).success) ?? null;
