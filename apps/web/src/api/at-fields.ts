import type { Problem } from './problem.js';

/** The same problem, said at the fields of a form that are not named as those of the input. @param at `''`: at no field */
export const atFields = (problem: Problem, at: (field: string) => string): Problem => ({
  ...problem,
  fields: problem.fields.map(({ field, message }) => ({ field: at(field), message })),
});
