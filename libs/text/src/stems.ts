import { newStemmer } from 'snowball-stemmers';
import { stopWords } from './stop-words.js';

/** The language of the texts of a collection. */
export type TextLanguage = keyof typeof stopWords;

const stemmers: Record<TextLanguage, { stem(word: string): string }> = {
  fr: newStemmer('french'),
  en: newStemmer('english'),
};

/**
 * Whether a folded word is a stop word of a language, which does not describe the subject of a text. An empty word is
 * one, too.
 */
export function isStopWord(folded: string, language: TextLanguage): boolean {
  return folded === '' || stopWords[language].has(folded);
}

/**
 * Whether a folded word is a stop word of French or of English, for texts in either language, or too short to show
 * the language.
 */
export function isStopWordInAnyLanguage(folded: string): boolean {
  return isStopWord(folded, 'fr') || isStopWord(folded, 'en');
}

/**
 * A folded word without the s or x of its plural, if it has four letters or more: "aides" becomes "aide". It changes
 * less than a stem, which gives "Claire" and "clair" the same form.
 */
export function singularOf(folded: string): string {
  return folded.length > 3 && /[sx]$/.test(folded) ? folded.slice(0, -1) : folded;
}

/**
 * A shorter French stem would be too short. "repas" and "répit" would be the same word, like "aidant" and "aide", or
 * "mère" and "mer".
 */
const shortestStem = 4;

/**
 * Stems that Snowball's French gets wrong for home services. It joins "former" with "forme", and not with
 * "formation".
 */
const exceptionalStems = new Map([['former', 'format']]);

/** A cache, since texts repeat their words, and computing a stem takes hundreds of times as long as a look-up. */
const cache: Record<TextLanguage, Map<string, string>> = { fr: new Map(), en: new Map() };
const maxCached = 20_000;

/**
 * The stem by which a folded word is compared: its Snowball stem (Porter, snowballstem.org). In French, if that would
 * be shorter than four letters, it is the word without its s or x and without the e of "aidante".
 * @param folded without accents, since the stemmer cuts "développeur" and "developpeur" differently, and people type
 * both
 */
export function stemOf(folded: string, language: TextLanguage): string {
  const stems = cache[language];
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = computedStemOf(folded, language);
  // Emptied all at once, since frequent words soon return.
  if (stems.size >= maxCached) stems.clear();
  stems.set(folded, stem);
  return stem;
}

function computedStemOf(folded: string, language: TextLanguage): string {
  if (language !== 'fr') return stemmers[language].stem(folded);
  const stem = exceptionalStems.get(folded) ?? stemmers.fr.stem(withoutPluralS(folded));
  return stem.length < shortestStem ? singularOf(folded).replace(/nte$/, 'nt') : stem;
}

/**
 * Snowball's French keeps an s after a, i, o or u, so "vélos" and "vélo", "emplois" and "emploi" would have different
 * stems.
 */
function withoutPluralS(folded: string): string {
  return folded.length > 3 && /[aiou]s$/.test(folded) ? folded.slice(0, -1) : folded;
}
