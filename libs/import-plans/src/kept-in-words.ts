import type { Language } from '@passerelle/config';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { sentences } from './import-plans.sentences.js';

/** What was kept when a file was read, in words. A release later there may be no such sentence any more, or one that names other things. */
export function keptInWords(sentence: Sentence, language: Language): string {
  try {
    return sentenceIn(sentence, language);
  } catch {
    return sentenceIn(sentences.noLongerSaid(), language);
  }
}
