import { type FoldedWord, foldedWordsOf, foldWord, isStopWordInAnyLanguage } from '@passerelle/text';

const hyphen = /^[-\u2010\u2011]$/;

/**
 * The words of a text in their order, stop words included. Stop words joined by hyphens are read as one word, so that "bien-être" or
 * "chez-soi" can be found.
 */
export function readWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  // Whether all parts of the last word are stop words.
  let isOpen = false;
  for (const word of foldedWordsOf(text)) {
    const last = words.at(-1);
    const isStop = isStopWordInAnyLanguage(word.folded);
    if (last !== undefined && isOpen && isStop && hyphen.test(text.slice(last.end, word.start))) {
      const written = text.slice(last.start, word.end);
      words[words.length - 1] = { start: last.start, end: word.end, written, folded: foldWord(written) };
    } else words.push(word);
    isOpen = isStop;
  }
  return words.filter(({ folded }) => folded !== '');
}

/** Articles and elisions are shorter: "de la" is not "delà". */
const shortestPart = 3;

/** Each two neighbouring words as one, since people leave hyphens out: `bien être` → `bienetre`. */
export function joinedPairs<Word extends FoldedWord>(words: readonly Word[]): Word[] {
  return words
    .map((word, i) => ({ before: words[i - 1], word }))
    .filter(({ before, word }) =>
      [before, word].every((part) => part !== undefined && part.folded.length >= shortestPart),
    )
    .map(({ before, word }) => ({ ...word, start: before.start, folded: before.folded + word.folded }));
}
