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

/** Whether a folded word says nothing in French or in English, for texts that may be of either, or are too short to tell. */
export function isStopWordInAnyLanguage(folded: string): boolean {
  return isStopWord(folded, 'fr') || isStopWord(folded, 'en');
}

/** A folded word of four letters or more without the s or x of its plural: "aides" is "aide". A stem would make "Claire" a clear thing. */
export function singularOf(folded: string): string {
  return folded.length > 3 && /[sx]$/.test(folded) ? folded.slice(0, -1) : folded;
}

/** A French stem that is shorter says too little: "repas" and "répit" would be the same, "aidant" and "aide", "mère" and "mer". */
const shortestStem = 4;

/**
 * Where Snowball's French errs for the field, as its English has exceptional forms: it takes "former" for "forme", and apart from
 * "formation".
 */
const exceptionalStems = new Map([['former', 'format']]);

/** Texts repeat their words, and a stem takes hundreds of times as long to compute as to look up. */
const remembered: Record<TextLanguage, Map<string, string>> = { fr: new Map(), en: new Map() };
const mostRemembered = 20_000;

/**
 * What a folded word is compared by: its Snowball stem; in French, where little would be left of it, the word but for an s, an x
 * or the e of "aidante".
 * Accents must be gone before: the stemmer cuts "développeur" and "developpeur" differently, and people type both.
 */
export function stemOf(folded: string, language: TextLanguage): string {
  const stems = remembered[language];
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = computedStemOf(folded, language);
  // All of them at once: what is met often is soon there again.
  if (stems.size >= mostRemembered) stems.clear();
  stems.set(folded, stem);
  return stem;
}

function computedStemOf(folded: string, language: TextLanguage): string {
  if (language !== 'fr') return stemmers[language].stem(folded);
  const stem = exceptionalStems.get(folded) ?? stemmers.fr.stem(withoutPluralS(folded));
  return stem.length < shortestStem ? singularOf(folded).replace(/nte$/, 'nt') : stem;
}

/** Snowball's French keeps an s after a, i, o or u, and so tells "vélos" from "vélo" and "emplois" from "emploi". */
function withoutPluralS(folded: string): string {
  return folded.length > 3 && /[aiou]s$/.test(folded) ? folded.slice(0, -1) : folded;
}
