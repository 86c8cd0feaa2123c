import type { Words } from './sentence.js';

/**
 * A rule of our own for zod's `refine` and `superRefine`, with what is said of it:
 * `z.string().refine(isSiret, rule('siret', sentences.invalidSiret()))`.
 */
export const rule = (name: string, sentence: Words): { params: { rule: string; sentence: Words } } => ({
  params: { rule: name, sentence },
});
