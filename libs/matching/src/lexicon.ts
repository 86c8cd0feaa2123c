import { foldWord, isStopWord, stemOf, type TextLanguage } from '@passerelle/words';
import { bytesOf } from './column.js';
import { withRoom } from './growing.js';
import { LetterGrams } from './letter-grams.js';
import type { TagDetector } from './tag-detection.js';
import { TextTable } from './text-table.js';

/** What stands in place of a term for a word that says nothing. */
export const noTerm = 2 ** 32 - 1;

/** A collection that knows so many is of texts no more. */
const mostSpellings = 2 ** 24;

/**
 * Remembers every spelling met, so that each is folded and stemmed once.
 * It only grows: a collection that has been fed new texts for long is rebuilt to forget.
 */
export class Lexicon {
  readonly grams = new LetterGrams();
  private readonly spellings = new TextTable();
  private readonly stems = new TextTable();
  /** Of each spelling; {@link noTerm} for a stop word, which no document keeps. */
  termOfSpelling = new Uint32Array(0);
  private firstSpellings = new Uint32Array(0);
  private phraseWords = new Int32Array(0);

  constructor(
    private readonly language: TextLanguage,
    private readonly detector: TagDetector,
  ) {}

  get bytes(): number {
    const columns = 4 * (this.termOfSpelling.length + this.phraseWords.length + this.firstSpellings.length);
    return bytesOf([this.spellings, this.stems, this.grams]) + columns;
  }

  /** How many different stems it knows. */
  get termCount(): number {
    return this.stems.count;
  }

  /** Whether it should be begun anew before long. */
  get isNearlyFull(): boolean {
    return this.spellings.count > 0.8 * mostSpellings;
  }

  /** Does something, and forgets the words that were new in it. */
  forgettingAfter<Result>(use: () => Result): Result {
    const [spellings, terms] = [this.spellings.count, this.stems.count];
    try {
      return use();
    } finally {
      this.spellings.forgetFrom(spellings);
      this.stems.forgetFrom(terms);
      this.grams.forgetFrom(terms);
    }
  }

  /** The number of a word as it is written. */
  spellingOf(written: string): number {
    return this.spellings.find(written) ?? this.learn(written);
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
    return this.spellings.at(spelling);
  }

  private learn(written: string): number {
    const spelling = this.spellings.count;
    if (spelling >= mostSpellings)
      throw new Error('The collection uses too many different words: rebuild it.');
    const folded = foldWord(written);
    this.termOfSpelling = withRoom(this.termOfSpelling, spelling + 1);
    this.phraseWords = withRoom(this.phraseWords, spelling + 1);
    this.termOfSpelling[spelling] = isStopWord(folded, this.language)
      ? noTerm
      : this.numberOf(stemOf(folded, this.language), spelling);
    this.phraseWords[spelling] = this.detector.wordId(folded);
    return this.spellings.numberOf(written);
  }

  private numberOf(stem: string, spelling: number): number {
    const known = this.stems.find(stem);
    if (known !== undefined) return known;
    const term = this.stems.numberOf(stem);
    this.grams.learn(stem);
    this.firstSpellings = withRoom(this.firstSpellings, term + 1);
    this.firstSpellings[term] = spelling;
    return term;
  }
}
