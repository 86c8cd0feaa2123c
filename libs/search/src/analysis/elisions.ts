import { type FoldedWord, isStopWordInAnyLanguage } from '@passerelle/text';
import { mostWordsToCorrect } from '../search-index.js';
import { isMeantAsWritten } from './read-words.js';

/**
 * Elisions before nouns ("d’enfants", "l’aide"), and elisions mostly before verbs ("s’occuper"). After the latter,
 * more letters must match.
 */
const beforeNouns = /^(?:jusqu|lorsqu|puisqu|qu|d|l)(?=[aeiouyh][a-z]{3})/;
const beforeVerbs = /^[cjmnst](?=[aeiouyh][a-z]{5})/;

/** "dune" for "d’une", "quil" for "qu’il". */
const elidedStopWord =
  /^(?:jusqu|lorsqu|puisqu|qu|[cdjlmnst])(?:ai|autres?|avait|elles?|est|etait|etaient|ils?|on|une?)$/;

/**
 * The words of a query that may have an elision, typed without its apostrophe. Each comes with the rest after the
 * elision and its position in the text: "enfants" for "denfants". Such a word may also be another word, like "laide",
 * so the caller checks which of the two is known. A query of many words has none, since none of its words is
 * corrected.
 * @param words all words of the text
 */
export function elidedWords(words: readonly FoldedWord[], text: string): ReadonlyMap<FoldedWord, FoldedWord> {
  const contentWords = words.filter(({ folded }) => !isStopWordInAnyLanguage(folded));
  const found = new Map<FoldedWord, FoldedWord>();
  if (contentWords.length > mostWordsToCorrect) return found;
  for (const word of words) {
    const left = withoutElision(word);
    if (left !== undefined && !isMeantAsWritten(word, text, words)) found.set(word, left);
  }
  return found;
}

function withoutElision(word: FoldedWord): FoldedWord | undefined {
  const [elision] = beforeNouns.exec(word.folded) ?? beforeVerbs.exec(word.folded) ?? [];
  if (elision === undefined || word.written.slice(0, elision.length).toLowerCase() !== elision)
    return undefined;
  const folded = word.folded.slice(elision.length);
  if (isStopWordInAnyLanguage(folded)) return undefined;
  return {
    start: word.start + elision.length,
    end: word.end,
    written: word.written.slice(elision.length),
    folded,
  };
}

/** Whether a word is an elision with a stop word, typed without the apostrophe. Then it is no misspelt word. */
export function isElidedStopWord({ folded }: FoldedWord): boolean {
  return elidedStopWord.test(folded);
}
