import { withRoom } from './growing.js';
import { LetterGrams } from './letter-grams.js';
import { ShardedMap } from './sharded-map.js';
import { isStopWord, stemOf, type TextLanguage } from './stems.js';
import type { TagDetector } from './tag-detection.js';
import { foldWord } from './words.js';

/** What is known of a word as it was written. */
export interface LexiconEntry {
  /** The number of this way to write it. */
  spelling: number;
  /** The number of its stem, from 0; undefined for a stop word. */
  term: number | undefined;
  /** Its number among the words of the taxonomy's phrases; see {@link TagDetector.wordId}. */
  phraseWord: number;
}

/** Spellings are kept in three bytes. */
const mostSpellings = 2 ** 24;

/**
 * Remembers every spelling met, so that each is folded and stemmed once.
 * It only grows: a collection that has been fed new texts for long is rebuilt to forget.
 */
export class Lexicon {
  readonly grams = new LetterGrams();
  private readonly entries = new ShardedMap<LexiconEntry>();
  private readonly terms = new ShardedMap<number>();
  private readonly spellings: string[] = [];
  /** Of each spelling; 0 for a stop word, which no document keeps. */
  termOfSpelling = new Uint32Array(0);

  constructor(
    private readonly language: TextLanguage,
    private readonly detector: TagDetector,
  ) {}

  /** How many different stems it knows. */
  get termCount(): number {
    return this.terms.size;
  }

  entryOf(written: string): LexiconEntry {
    let entry = this.entries.get(written);
    if (entry === undefined) {
      const folded = foldWord(written);
      const term = isStopWord(folded, this.language) ? undefined : this.termOf(stemOf(folded, this.language));
      entry = { spelling: this.spell(written, term), term, phraseWord: this.detector.wordId(folded) };
      this.entries.set(written, entry);
    }
    return entry;
  }

  /** A word as it was written. */
  written(spelling: number): string {
    return this.spellings[spelling];
  }

  private spell(written: string, term: number | undefined): number {
    const spelling = this.spellings.length;
    if (spelling >= mostSpellings)
      throw new Error('The collection uses too many different words: rebuild it.');
    this.spellings.push(written);
    this.termOfSpelling = withRoom(this.termOfSpelling, spelling + 1);
    this.termOfSpelling[spelling] = term ?? 0;
    return spelling;
  }

  private termOf(stem: string): number {
    const known = this.terms.get(stem);
    if (known !== undefined) return known;
    const term = this.terms.size;
    this.terms.set(stem, term);
    this.grams.learn(stem);
    return term;
  }
}
