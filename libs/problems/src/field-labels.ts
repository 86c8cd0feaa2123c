import { z } from 'zod';
import type { Sentence } from './sentence.js';

/** By schema and by the name of a field, what forms call it. */
export const fieldLabels = z.registry<Readonly<Record<string, Sentence>>>();

/**
 * A schema with what its form calls each field, for problems that name several fields. Comes last: what is made of the
 * schema afterwards, such as by `refine`, is another schema.
 */
export function labelled<Schema extends z.ZodType>(
  schema: Schema,
  labels: Readonly<Record<keyof z.output<Schema> & string, Sentence>>,
): Schema {
  fieldLabels.add(schema, labels);
  return schema;
}
