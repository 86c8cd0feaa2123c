import { foldedWordsOf, isStopWordInAnyLanguage, PhraseTrie, stemOf } from '@passerelle/text';

/** A piece of a text, in its original spelling. */
export interface MarkedPiece {
  text: string;
  hit: boolean;
}

/** Marks for words in no phrase, and for stop words in no phrase. A stop word may also be within a phrase. */
const unknown = -1;
const stopWord = -2;

/**
 * Marks all occurrences of phrases in a text, in any form: "chutes" for the phrase "chute", and "maintien à domicile"
 * with any stop words in between. Words are compared by stem, as for scores.
 * @returns pieces that make up the whole text, marked ones and others alternating; none for an empty text
 */
export function markPhrases(text: string, phrases: readonly string[]): MarkedPiece[] {
  const numbers = new Map<string, number>();
  const trie = new PhraseTrie<true>();
  for (const phrase of phrases) {
    const words = foldedWordsOf(phrase).map(({ folded }) => folded);
    const content = words.filter((word) => !isStopWordInAnyLanguage(word));
    const compared = (content.length > 0 ? content : words).map((word) => {
      const key = stemOf(word, 'fr');
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    if (compared.length > 0) trie.add(compared, true);
  }
  const words = foldedWordsOf(text);
  const row = words.map(
    ({ folded }) =>
      numbers.get(stemOf(folded, 'fr')) ?? (isStopWordInAnyLanguage(folded) ? stopWord : unknown),
  );
  const pieces: MarkedPiece[] = [];
  const add = (piece: string, hit: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, hit });
  };
  let at = 0;
  for (let first = 0; first < words.length; first++) {
    // The longest phrase that begins at this word.
    let end = 0;
    const found = (_: true, __: number, last: number): void => {
      end = Math.max(end, words[last].end);
    };
    trie.findAt(first, row, found, (word) => word === stopWord);
    if (end === 0 || words[first].start < at) continue;
    add(text.slice(at, words[first].start), false);
    add(text.slice(words[first].start, end), true);
    at = end;
  }
  add(text.slice(at), false);
  return pieces;
}
