import { rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { dismissalReasons } from './match-dismissal.entity.js';

const saysWhy = rule('comment_needed', {
  fr: 'Avec le motif « autre », dites en quelques mots ce qui ne convient pas.',
  en: 'With the reason “other”, say in a few words what is wrong.',
});

/** Why a match is wrong. "Other" alone would teach nothing. */
export const dismissalInput = z
  .object({ reason: z.enum(dismissalReasons), comment: text({ min: 0, max: 500 }) })
  .refine(({ reason, comment }) => reason !== 'other' || comment !== '', { ...saysWhy, path: ['comment'] });
