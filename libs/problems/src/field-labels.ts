import { z } from 'zod';
import type { Sentence } from './sentence.js';

/** By schema and by the name of a field, what forms call it. */
export const fieldLabels = z.registry<Readonly<Record<string, Sentence>>>();

/**
 * Adds to a schema what its form calls each field. A problem with several fields names them so.
 * Call it last: `refine` and the like return another schema, which has no labels.
 */
export function labelled<Schema extends z.ZodType>(
  schema: Schema,
  labels: Readonly<Record<keyof z.output<Schema> & string, Sentence>>,
): Schema {
  fieldLabels.add(schema, labels);
  return schema;
}
