import { isStopWord, type TextLanguage } from './stems.js';
import { foldWord, wordsOf } from './words.js';

/** How many words of a long text are checked. The rest is in the same language. */
const LOOKED_AT = 300;

/**
 * The language with more stop words in the text, among the stop words of only one of the two. undefined: equal
 * numbers.
 */
export function languageOfWords(folded: Iterable<string>, lead = 1): TextLanguage | undefined {
  const stops = { fr: 0, en: 0 };
  for (const word of folded) {
    const inFrench = isStopWord(word, 'fr');
    if (inFrench !== isStopWord(word, 'en')) stops[inFrench ? 'fr' : 'en']++;
  }
  const [more, less] = stops.fr > stops.en ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return stops[more] >= stops[less] + lead && stops[more] >= stops[less] * lead ? more : undefined;
}

/**
 * The language of a text for a screen reader, if it is clear: with two more stop words and twice as many. undefined:
 * a few words, or a mixture, which is better read in the language of the page.
 */
export function languageOfText(text: string): TextLanguage | undefined {
  const folded: string[] = [];
  for (const { written } of wordsOf(text)) {
    if (folded.length === LOOKED_AT) break;
    folded.push(foldWord(written));
  }
  return languageOfWords(folded, 2);
}
