import { isStopWordInAnyLanguage, PhraseTrie, stemOf, type TextLanguage } from '@passerelle/text';
import { languageBits, packCounts, type WordsInOrder } from './analyse-document.js';
import type { Synonyms } from './synonyms.js';

/** A phrase, and its position in a sequence of words. */
export interface PhraseInRow {
  phrase: number;
  /** Positions of its first and its last word. */
  first: number;
  last: number;
}

/**
 * Finds phrases in sequences of words, by stems, in time that does not grow with the number of phrases. Stop words
 * may be between the other words or be left out: "garde d'enfants" is "garder des enfants". A phrase with one or no
 * other word is found only in exactly this form: "bien-être", "bien vieillir".
 */
export class StemmedPhrases {
  private readonly symbols = new Map<string, number>();
  private readonly withoutStopWords = new PhraseTrie<number>();
  private readonly literal = new PhraseTrie<number>();

  constructor(readonly language: TextLanguage) {}

  /**
   * @param words all words of the phrase, folded; at least one.
   * @param phrase number that `find` returns for it
   */
  learn(words: readonly string[], phrase: number): void {
    const compared = comparedWords(words);
    const trie = compared.isLiteral ? this.literal : this.withoutStopWords;
    const symbols = compared.words.map((word) => this.newSymbolOf(keyOf(word, this.language)));
    trie.add(symbols, phrase);
  }

  /**
   * The symbol of a folded word, negative for a stop word; 0 and `UNKNOWN_STOP_WORD` for words in no phrase.
   * @param key its `keyOf`, for callers that know it already
   */
  symbolOf(folded: string, key = keyOf(folded, this.language)): number {
    const symbol = this.symbols.get(key);
    if (isStopWordInAnyLanguage(folded)) return symbol === undefined ? UNKNOWN_STOP_WORD : -symbol;
    return symbol ?? 0;
  }

  /** Finds every phrase in a sequence of symbols. Phrases may overlap. */
  find(row: readonly number[], found: (phrase: PhraseInRow) => void): void {
    const report = (phrase: number, first: number, last: number): void => found({ phrase, first, last });
    const literalRow = row.map(Math.abs);
    for (let first = 0; first < row.length; first++) {
      this.withoutStopWords.findAt(first, row, report, isStopWordSymbol);
      this.literal.findAt(first, literalRow, report);
    }
  }

  private newSymbolOf(key: string): number {
    const symbol = this.symbols.get(key) ?? this.symbols.size + 1;
    this.symbols.set(key, symbol);
    return symbol;
  }
}

/** The words by which a phrase is compared: all but stop words, or all words if too few remain. */
export function comparedWords(words: readonly string[]): { words: readonly string[]; isLiteral: boolean } {
  const contentWords = words.filter((word) => !isStopWordInAnyLanguage(word));
  const isLiteral = contentWords.length === 0 || (contentWords.length === 1 && words.length > 1);
  return { words: isLiteral ? words : contentWords, isLiteral };
}

/** The form in which a word of a phrase is compared. Stop words are not stemmed. */
export function keyOf(folded: string, language: TextLanguage): string {
  return isStopWordInAnyLanguage(folded) ? folded : stemOf(folded, language);
}

/** A stop word that is in no phrase. */
const UNKNOWN_STOP_WORD = -(2 ** 30);

function isStopWordSymbol(symbol: number): boolean {
  return symbol < 0;
}

/** Finds phrases that have synonyms while documents are indexed, so that a search finds a phrase as fast as a word. */
export class PhraseFinder<Word> {
  private readonly tries: readonly { bit: number; trie: StemmedPhrases; symbols: Map<Word, number> }[];
  private readonly isNeeded: boolean;

  /** @param symbolOf gives a trie's symbol for a word; called once for each word until `forgetWords` */
  constructor(
    synonyms: Synonyms,
    private readonly symbolOf: (word: Word, trie: StemmedPhrases) => number,
  ) {
    const { fr, en } = synonyms.inDocuments;
    this.isNeeded = synonyms.phrases.length > 0;
    this.tries = [
      { bit: languageBits.fr, trie: fr, symbols: new Map() },
      { bit: languageBits.en, trie: en, symbols: new Map() },
    ];
  }

  /**
   * Phrases in title and bodies, since a name does not describe a person's work.
   * @returns by phrase how often it occurs, in the form of `packCounts`
   */
  phrasesOf({ languages, title, bodies }: WordsInOrder<Word>): ReadonlyMap<number, number> {
    const packed = new Map<number, number>();
    if (!this.isNeeded) return packed;
    for (const { bit, trie, symbols } of this.tries) {
      if ((languages & bit) === 0) continue;
      const counts = new Map<number, [bodies: number, title: number]>();
      for (const [field, texts] of [bodies, [title]].entries()) {
        for (const words of texts) {
          const row = words.map((word) => this.knownSymbolOf(word, trie, symbols));
          trie.find(row, ({ phrase }) => {
            const its = counts.get(phrase) ?? [0, 0];
            its[field]++;
            counts.set(phrase, its);
          });
        }
      }
      // If the language is unclear, a phrase may be found in both languages.
      for (const [phrase, its] of counts) if (!packed.has(phrase)) packed.set(phrase, packCounts(...its, 0));
    }
    return packed;
  }

  /** Call it when words have got other numbers. */
  forgetWords(): void {
    for (const { symbols } of this.tries) symbols.clear();
  }

  private knownSymbolOf(word: Word, trie: StemmedPhrases, symbols: Map<Word, number>): number {
    let symbol = symbols.get(word);
    if (symbol === undefined) {
      symbol = this.symbolOf(word, trie);
      symbols.set(word, symbol);
    }
    return symbol;
  }
}
