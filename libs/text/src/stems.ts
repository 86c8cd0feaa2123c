import { newStemmer } from 'snowball-stemmers';
import { stopWords } from './stop-words.js';

/** The language that the texts of a collection are written in. */
export type TextLanguage = keyof typeof stopWords;

const stemmers: Record<TextLanguage, { stem(word: string): string }> = {
  fr: newStemmer('french'),
  en: newStemmer('english'),
};

/** Whether a folded word is a stop word of a language: one that says nothing about the subject of a text. An empty one is, too. */
export function isStopWord(folded: string, language: TextLanguage): boolean {
  return folded === '' || stopWords[language].has(folded);
}

/** Whether a folded word is a stop word of French or of English: for texts in either language, or too short to tell which. */
export function isStopWordInAnyLanguage(folded: string): boolean {
  return isStopWord(folded, 'fr') || isStopWord(folded, 'en');
}

/** A folded word without the s or x of its plural, if it has four letters or more: "aides" becomes "aide". Gentler than a stem, which takes "Claire" for "clair". */
export function singularOf(folded: string): string {
  return folded.length > 3 && /[sx]$/.test(folded) ? folded.slice(0, -1) : folded;
}

/** A shorter French stem would be too short: "repas" and "répit" would be the same word, "aidant" and "aide", "mère" and "mer". */
const shortestStem = 4;

/**
 * Stems that Snowball's French gets wrong for home services: it takes "former" for "forme", and not for "formation".
 */
const exceptionalStems = new Map([['former', 'format']]);

/** A cache: texts repeat their words, and a stem takes hundreds of times as long to compute as to look up. */
const cache: Record<TextLanguage, Map<string, string>> = { fr: new Map(), en: new Map() };
const maxCached = 20_000;

/**
 * The stem by which a folded word is compared: its Snowball stem (Porter, snowballstem.org). In French, where that would be shorter than
 * four letters, the word without its s or x and without the e of "aidante".
 * @param folded without accents: the stemmer cuts "développeur" and "developpeur" differently, and people type both
 */
export function stemOf(folded: string, language: TextLanguage): string {
  const stems = cache[language];
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = computedStemOf(folded, language);
  // Emptied all at once: frequent words are soon there again.
  if (stems.size >= maxCached) stems.clear();
  stems.set(folded, stem);
  return stem;
}

function computedStemOf(folded: string, language: TextLanguage): string {
  if (language !== 'fr') return stemmers[language].stem(folded);
  const stem = exceptionalStems.get(folded) ?? stemmers.fr.stem(withoutPluralS(folded));
  return stem.length < shortestStem ? singularOf(folded).replace(/nte$/, 'nt') : stem;
}

/** Snowball's French keeps an s after a, i, o or u: "vélos" and "vélo", "emplois" and "emploi" would have different stems. */
function withoutPluralS(folded: string): string {
  return folded.length > 3 && /[aiou]s$/.test(folded) ? folded.slice(0, -1) : folded;
}
