import { isStopWordInAnyLanguage, stemOf, type TextLanguage } from '@passerelle/text';

/** A phrase, and where it stands in a row of words. */
export interface PhraseInRow {
  phrase: number;
  /** Places of its first and its last word. */
  first: number;
  last: number;
}

interface Node {
  next: Map<number, Node>;
  phrases: number[];
}

/**
 * Finds phrases in rows of words, by stems, in time that does not grow with the number of phrases. Stop words may stand between
 * the others or be left out: "garde d'enfants" is "garder des enfants". A phrase that has a single other word, or none, is found
 * only as it stands: "bien-être", "bien vieillir".
 */
export class PhraseTrie {
  private readonly symbols = new Map<string, number>();
  private readonly withoutStopWords = emptyNode();
  private readonly literal = emptyNode();

  constructor(readonly language: TextLanguage) {}

  /** @param words all of the phrase, folded; at least one. @param phrase what `find` calls it */
  learn(words: readonly string[], phrase: number): void {
    const compared = comparedWords(words);
    let node = compared.isLiteral ? this.literal : this.withoutStopWords;
    for (const word of compared.words) {
      const key = keyOf(word, this.language);
      const symbol = this.symbols.get(key) ?? this.symbols.size + 1;
      this.symbols.set(key, symbol);
      const next = node.next.get(symbol) ?? emptyNode();
      node.next.set(symbol, next);
      node = next;
    }
    if (!node.phrases.includes(phrase)) node.phrases.push(phrase);
  }

  /**
   * The number of a folded word, negative for a stop word; 0 and `UNKNOWN_STOP_WORD` for words that are in no phrase.
   * @param key its `keyOf`, for callers that know it already
   */
  symbolOf(folded: string, key = keyOf(folded, this.language)): number {
    const symbol = this.symbols.get(key);
    if (isStopWordInAnyLanguage(folded)) return symbol === undefined ? UNKNOWN_STOP_WORD : -symbol;
    return symbol ?? 0;
  }

  /** Finds every phrase in a row of symbols; phrases may overlap. */
  find(row: readonly number[], found: (phrase: PhraseInRow) => void): void {
    for (let first = 0; first < row.length; first++) {
      if (row[first] > 0) {
        let node = this.withoutStopWords.next.get(row[first]);
        for (let last = first; node !== undefined;) {
          for (const phrase of node.phrases) found({ phrase, first, last });
          do last++;
          while (row[last] < 0);
          node = node.next.get(row[last]);
        }
      }
      let node = this.literal.next.get(Math.abs(row[first]));
      for (let last = first; node !== undefined; node = node.next.get(Math.abs(row[++last])))
        for (const phrase of node.phrases) found({ phrase, first, last });
    }
  }
}

/** The words that a phrase is compared by: all but stop words, or all if that leaves too few. */
export function comparedWords(words: readonly string[]): { words: readonly string[]; isLiteral: boolean } {
  const contentWords = words.filter((word) => !isStopWordInAnyLanguage(word));
  const isLiteral = contentWords.length === 0 || (contentWords.length === 1 && words.length > 1);
  return { words: isLiteral ? words : contentWords, isLiteral };
}

/** What a word of a phrase is compared by. Stop words are not stemmed. */
export function keyOf(folded: string, language: TextLanguage): string {
  return isStopWordInAnyLanguage(folded) ? folded : stemOf(folded, language);
}

/** A stop word that is in no phrase. */
const UNKNOWN_STOP_WORD = -(2 ** 30);

function emptyNode(): Node {
  return { next: new Map(), phrases: [] };
}
