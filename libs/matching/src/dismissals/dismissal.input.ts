import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../matching.sentences.js';
import { dismissalReasons } from './match-dismissal.entity.js';

const saysWhy = rule('comment_needed', sentences.commentNeeded());

/** Why a match is wrong. "Other" alone would teach nothing. */
export const dismissalInput = labelled(
  z
    .object({ reason: z.enum(dismissalReasons), comment: text({ min: 0, max: 500 }) })
    .refine(({ reason, comment }) => reason !== 'other' || comment !== '', { ...saysWhy, path: ['comment'] }),
  { reason: sentences.reasonLabel(), comment: sentences.commentLabel() },
);
