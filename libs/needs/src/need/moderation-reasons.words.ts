import type { Language } from '@passerelle/config';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../needs.sentences.js';
import type { ModerationReason } from './moderation-reasons.js';

/**
 * The sentences that the company reads about some reasons, in its language: the fault and its remedy; `other` has
 * none.
 */
export const sentencesOf = (
  reasons: readonly ModerationReason[],
  language: Language,
): { reason: ModerationReason; wrong: string; remedy: string }[] =>
  reasons
    .filter((reason) => reason !== 'other')
    .map((reason) => ({
      reason,
      wrong: sentenceIn(sentences[`wrong_${reason}`](), language),
      remedy: sentenceIn(sentences[`remedy_${reason}`](), language),
    }));
