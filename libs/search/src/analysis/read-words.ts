import { type FoldedWord, foldedWordsOf, foldWord, isStopWordInAnyLanguage } from '@passerelle/text';

const hyphen = /^[-\u2010\u2011]$/;

/**
 * The words of a text in their order, those that say nothing included. French makes a word of such words with hyphens: they are
 * read as one, so that "bien-être" or "chez-soi" can be found.
 */
export function readWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  // Of the last word, where all of its parts say nothing.
  let isOpen = false;
  for (const word of foldedWordsOf(text)) {
    const last = words.at(-1);
    const isEmpty = isStopWordInAnyLanguage(word.folded);
    if (last !== undefined && isOpen && isEmpty && hyphen.test(text.slice(last.end, word.start))) {
      const written = text.slice(last.start, word.end);
      words[words.length - 1] = { start: last.start, end: word.end, written, folded: foldWord(written) };
    } else words.push(word);
    isOpen = isEmpty;
  }
  return words.filter(({ folded }) => folded !== '');
}

/** Articles and elisions are shorter: "de la" is not "delà". */
const shortestPart = 3;

/** Such words as people write them without hyphens, each two as one: `bien être` → `bienetre`. */
export function joinedPairs<Word extends FoldedWord>(words: readonly Word[]): Word[] {
  return words
    .map((word, i) => ({ before: words[i - 1], word }))
    .filter(({ before, word }) =>
      [before, word].every((part) => part !== undefined && part.folded.length >= shortestPart),
    )
    .map(({ before, word }) => ({ ...word, start: before.start, folded: before.folded + word.folded }));
}
