import { newStemmer } from 'snowball-stemmers';
import { stopWords } from './stop-words.js';

/** The language that the texts of a collection are written in. */
export type TextLanguage = keyof typeof stopWords;

const stemmers: Record<TextLanguage, { stem(word: string): string }> = {
  fr: newStemmer('french'),
  en: newStemmer('english'),
};

/** Whether a folded word says nothing of what a text is about. */
export function isStopWord(folded: string, language: TextLanguage): boolean {
  return folded === '' || stopWords[language].has(folded);
}

/**
 * What a folded word is compared by: its Snowball stem.
 * Accents must be gone before: the stemmer cuts "développeur" and "developpeur" differently, and people type both.
 */
export function stemOf(folded: string, language: TextLanguage): string {
  return stemmers[language].stem(language === 'fr' ? withoutPluralS(folded) : folded);
}

/** Snowball's French keeps an s after a, i, o or u, and so tells "vélos" from "vélo" and "emplois" from "emploi". */
function withoutPluralS(folded: string): string {
  return folded.length > 3 && /[aiou]s$/.test(folded) ? folded.slice(0, -1) : folded;
}
