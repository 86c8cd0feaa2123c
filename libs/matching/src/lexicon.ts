import { withRoom } from './growing.js';
import { LetterGrams } from './letter-grams.js';
import { ShardedMap } from './sharded-map.js';
import { isStopWord, stemOf, type TextLanguage } from './stems.js';
import type { TagDetector } from './tag-detection.js';
import { foldWord } from './words.js';

/** What stands in place of a term for a word that says nothing. */
export const noTerm = 2 ** 32 - 1;

/** Spellings are kept in three bytes. */
const mostSpellings = 2 ** 24;

/**
 * Remembers every spelling met, so that each is folded and stemmed once.
 * It only grows: a collection that has been fed new texts for long is rebuilt to forget.
 */
export class Lexicon {
  readonly grams = new LetterGrams();
  private readonly numbers = new ShardedMap<number>();
  private readonly terms = new ShardedMap<number>();
  private readonly termStems: string[] = [];
  private readonly spellings: string[] = [];
  /** Of each spelling; {@link noTerm} for a stop word, which no document keeps. */
  termOfSpelling = new Uint32Array(0);
  private firstSpellings = new Uint32Array(0);
  private phraseWords = new Int32Array(0);

  constructor(
    private readonly language: TextLanguage,
    private readonly detector: TagDetector,
  ) {}

  /** How many different stems it knows. */
  get termCount(): number {
    return this.terms.size;
  }

  /** Whether it should be begun anew before long. */
  get isNearlyFull(): boolean {
    return this.spellings.length > 0.8 * mostSpellings;
  }

  /** Does something, and forgets the words that were new in it. */
  forgettingAfter<Result>(use: () => Result): Result {
    const [spellings, terms] = [this.spellings.length, this.termStems.length];
    try {
      return use();
    } finally {
      for (const written of this.spellings.splice(spellings)) this.numbers.delete(written);
      for (const stem of this.termStems.splice(terms)) this.terms.delete(stem);
      this.grams.forgetFrom(terms);
    }
  }

  /** The number of a word as it is written. */
  spellingOf(written: string): number {
    return this.numbers.get(written) ?? this.learn(written);
  }

  /** The number of its stem, from 0; {@link noTerm} for a stop word. */
  termOf(spelling: number): number {
    return this.termOfSpelling[spelling];
  }

  /** Its number among the words of the taxonomy's phrases; see {@link TagDetector.wordId}. */
  phraseWordOf(spelling: number): number {
    return this.phraseWords[spelling];
  }

  /** The spelling in which a term was first met. */
  firstSpellingOf(term: number): number {
    return this.firstSpellings[term];
  }

  /** A word as it was written. */
  written(spelling: number): string {
    return this.spellings[spelling];
  }

  private learn(written: string): number {
    const spelling = this.spellings.length;
    if (spelling >= mostSpellings)
      throw new Error('The collection uses too many different words: rebuild it.');
    const folded = foldWord(written);
    this.termOfSpelling = withRoom(this.termOfSpelling, spelling + 1);
    this.phraseWords = withRoom(this.phraseWords, spelling + 1);
    this.termOfSpelling[spelling] = isStopWord(folded, this.language)
      ? noTerm
      : this.numberOf(stemOf(folded, this.language), spelling);
    this.phraseWords[spelling] = this.detector.wordId(folded);
    this.spellings.push(written);
    this.numbers.set(written, spelling);
    return spelling;
  }

  private numberOf(stem: string, spelling: number): number {
    const known = this.terms.get(stem);
    if (known !== undefined) return known;
    const term = this.terms.size;
    this.terms.set(stem, term);
    this.termStems.push(stem);
    this.grams.learn(stem);
    this.firstSpellings = withRoom(this.firstSpellings, term + 1);
    this.firstSpellings[term] = spelling;
    return term;
  }
}
