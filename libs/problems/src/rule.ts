import type { Sentence } from './sentence.js';

/**
 * A rule of our own for zod's `refine` and `superRefine`, with its sentence: `z.string().refine(isSiret, rule('siret',
 * sentences.invalidSiret()))`.
 */
export const rule = (name: string, sentence: Sentence): { params: { rule: string; sentence: Sentence } } => ({
  params: { rule: name, sentence },
});
