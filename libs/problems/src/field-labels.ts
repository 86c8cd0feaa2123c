import { z } from 'zod';
import type { Sentence } from './sentence.js';

/** By schema and by the name of a field, its label in forms. */
export const fieldLabels = z.registry<Readonly<Record<string, Sentence>>>();

/**
 * Adds the labels of form fields to a schema. A problem with several fields names them by these labels. Call it last: `refine` and similar
 * methods return another schema, which has no labels.
 */
export function labelled<Schema extends z.ZodType>(
  schema: Schema,
  labels: Readonly<Record<keyof z.output<Schema> & string, Sentence>>,
): Schema {
  fieldLabels.add(schema, labels);
  return schema;
}
