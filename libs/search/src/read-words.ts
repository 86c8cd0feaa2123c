import { foldWord, isStopWord, type WordInText, wordsOf } from '@passerelle/words';

/** A word where it stands in a text, and as it is compared. */
export interface ReadWord extends WordInText {
  folded: string;
}

const hyphen = /^[-\u2010\u2011]$/;

/**
 * The words of a text in their order, those that say nothing included. French makes a word of such words with hyphens: they are
 * read as one, so that "bien-être" or "chez-soi" can be found.
 */
export function readWords(text: string): ReadWord[] {
  const words: ReadWord[] = [];
  // Of the last word, where all of its parts say nothing.
  let isOpen = false;
  for (const word of plainWords(text)) {
    const last = words.at(-1);
    const isEmpty = saysNothing(word.folded);
    if (last !== undefined && isOpen && isEmpty && hyphen.test(text.slice(last.end, word.start))) {
      const written = text.slice(last.start, word.end);
      words[words.length - 1] = { start: last.start, end: word.end, written, folded: foldWord(written) };
    } else words.push(word);
    isOpen = isEmpty;
  }
  return words.filter(({ folded }) => folded !== '');
}

/** The words of a text in their order, each part of a word with hyphens by itself. */
export function* plainWords(text: string): Generator<ReadWord> {
  for (const word of wordsOf(text)) {
    const folded = foldWord(word.written);
    if (folded !== '') yield { ...word, folded };
  }
}

/** Whether a folded word says nothing in French or in English: texts and queries are of either, and queries are too short to tell. */
export function saysNothing(folded: string): boolean {
  return isStopWord(folded, 'fr') || isStopWord(folded, 'en');
}

/** Articles and elisions are shorter: "de la" is not "delà". */
const shortestPart = 3;

/** Such words as people write them without hyphens, each two as one: `bien être` → `bienetre`. */
export function joinedPairs<Word extends ReadWord>(words: readonly Word[]): Word[] {
  return words
    .map((word, i) => ({ before: words[i - 1], word }))
    .filter(({ before, word }) =>
      [before, word].every((part) => part !== undefined && part.folded.length >= shortestPart),
    )
    .map(({ before, word }) => ({ ...word, start: before.start, folded: before.folded + word.folded }));
}
