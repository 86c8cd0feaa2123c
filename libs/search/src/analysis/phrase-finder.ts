import { languageBits, packCounts, type WordsInOrder } from './analyse-document.js';
import type { StemmedPhrases } from './stemmed-phrases.js';
import type { Synonyms } from './synonyms.js';

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
   * Phrases in title and bodies: a name does not say what a person does.
   * @returns by phrase how often it occurs, as `packCounts` packs the counts
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

  /** To be called when words have got other numbers. */
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
