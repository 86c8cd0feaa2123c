import type { Language } from '@passerelle/config';

export type Sentence = Record<Language, string>;

/**
 * A rule of our own for zod's `refine` and `superRefine`, with its sentence in each language:
 * `z.string().refine(isSiret, rule('siret', { fr: 'Ce SIRET n’est pas valable.', en: 'This SIRET is not valid.' }))`.
 */
export const rule = (name: string, sentence: Sentence): { params: { rule: string; sentence: Sentence } } => ({
  params: { rule: name, sentence },
});
