import type { Language } from '@passerelle/config';
import type { TerritoryCloseness } from '@passerelle/matching-engine';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../matching.sentences.js';

/** How far apart the two parties of a match are, in common words. */
export function distanceInWords(closeness: TerritoryCloseness, language: Language): string {
  return sentenceIn(sentences.distance({ closeness }), language);
}
