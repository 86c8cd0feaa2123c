import type { Problem } from './problem.js';

/** The same problem with its field names changed from those of the input to those of the form. @param at `''`: no field */
export const atFields = (problem: Problem, at: (field: string) => string): Problem => ({
  ...problem,
  fields: problem.fields.map(({ field, message }) => ({ field: at(field), message })),
});
