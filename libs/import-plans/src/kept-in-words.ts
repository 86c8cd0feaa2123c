import type { Language } from '@passerelle/config';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { sentences } from './import-plans.sentences.js';

/** A stored sentence in words. After a later release, the sentence may no longer exist, or may take other values. */
export function keptInWords(sentence: Sentence, language: Language): string {
  try {
    return sentenceIn(sentence, language);
  } catch {
    return sentenceIn(sentences.noLongerSaid(), language);
  }
}
