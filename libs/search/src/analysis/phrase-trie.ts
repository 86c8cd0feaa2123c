import { isStopWordInAnyLanguage, stemOf, type TextLanguage } from '@passerelle/text';

/** A phrase where it stands in a row of words. */
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
 * Finds phrases in rows of words, whatever their endings, in time that does not grow with the number of phrases. Words that say
 * nothing may stand between the others or be left out: "garde d'enfants" is "garder des enfants". A phrase in which they leave
 * a single word, or none, is found only as it stands: "bien-être", "bien vieillir".
 */
export class PhraseTrie {
  private readonly symbols = new Map<string, number>();
  private readonly saying = emptyNode();
  private readonly literal = emptyNode();

  constructor(readonly language: TextLanguage) {}

  /** @param words all of the phrase, folded; one at least. @param phrase what it is called in what is found */
  learn(words: readonly string[], phrase: number): void {
    const heeded = heededWords(words);
    let node = heeded.isLiteral ? this.literal : this.saying;
    for (const word of heeded.words) {
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
   * The number of a folded word, negative where it says nothing; 0 and `NOTHING_KNOWN`: it is in no phrase.
   * @param key its `keyOf`, for who knows it already
   */
  symbolOf(folded: string, key = keyOf(folded, this.language)): number {
    const symbol = this.symbols.get(key);
    if (isStopWordInAnyLanguage(folded)) return symbol === undefined ? NOTHING_KNOWN : -symbol;
    return symbol ?? 0;
  }

  /** Every phrase in a row of symbols; phrases may overlap. */
  find(row: readonly number[], found: (phrase: PhraseInRow) => void): void {
    for (let first = 0; first < row.length; first++) {
      if (row[first] > 0) {
        let node = this.saying.next.get(row[first]);
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

/** The words by which a phrase is recognised: those that say something, or all if these are too few. */
export function heededWords(words: readonly string[]): { words: readonly string[]; isLiteral: boolean } {
  const saying = words.filter((word) => !isStopWordInAnyLanguage(word));
  const isLiteral = saying.length === 0 || (saying.length === 1 && words.length > 1);
  return { words: isLiteral ? words : saying, isLiteral };
}

/** What a word of a phrase is compared by. Those that say nothing have no endings. */
export function keyOf(folded: string, language: TextLanguage): string {
  return isStopWordInAnyLanguage(folded) ? folded : stemOf(folded, language);
}

/** A word that says nothing, and is in no phrase. */
const NOTHING_KNOWN = -(2 ** 30);

function emptyNode(): Node {
  return { next: new Map(), phrases: [] };
}
