import { foldWord, isStopWord, stemOf, type TextLanguage, withCapacity } from '@passerelle/text';
import { bytesOf, TextTable } from '../storage/index.js';
import { Ngrams } from './ngrams.js';
import type { TagDetector } from './tag-detector.js';

/** Stands in place of a term for a stop word. */
export const noTerm = 2 ** 32 - 1;

/** A collection with more spellings than this is fed with something other than texts. */
const maxSpellings = 2 ** 24;

/**
 * Numbers the words of a collection, so that each is folded and stemmed once. A word has
 * - a *spelling*, as it is written: "Vélos";
 * - a *form*, without capitals and accents: "velos"; stems are numbered among the forms too: "velo";
 * - a *term*, the number of its stem, by which words are compared; {@link noTerm} for a stop word.
 *
 * It only grows: a collection that has long been fed with new texts is rebuilt to forget.
 */
export class Lexicon {
  readonly ngrams = new Ngrams();
  private readonly spellings = new TextTable();
  /** Folded words, and stems. */
  private readonly forms = new TextTable();
  /** By spelling; {@link noTerm} for a stop word, which no document keeps. */
  termOfSpelling = new Uint32Array(0);
  private formOfSpelling = new Uint32Array(0);
  private phraseWords = new Int32Array(0);
  private terms = 0;
  private firstSpellings = new Uint32Array(0);
  private formOfTerm = new Uint32Array(0);
  /** By form: the term of which it is the stem. Forgotten terms are not taken out. */
  private stemmedTerms = new Uint32Array(0);

  constructor(
    private readonly language: TextLanguage,
    private readonly detector: TagDetector,
  ) {}

  get bytes(): number {
    const bySpelling = [this.termOfSpelling, this.formOfSpelling, this.phraseWords];
    const byTerm = [this.firstSpellings, this.formOfTerm];
    const columns = [...bySpelling, ...byTerm, this.stemmedTerms].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
    return bytesOf([this.spellings, this.forms, this.ngrams]) + columns;
  }

  /** How many different stems it knows. */
  get termCount(): number {
    return this.terms;
  }

  /** Whether the collection should be rebuilt before long. */
  get isNearlyFull(): boolean {
    return this.spellings.count > 0.8 * maxSpellings;
  }

  /** Runs `use`, then forgets the words that were new in it. */
  forgettingAfter<Result>(use: () => Result): Result {
    const { terms } = this;
    const [spellings, forms] = [this.spellings.count, this.forms.count];
    try {
      return use();
    } finally {
      this.spellings.forgetFrom(spellings);
      this.forms.forgetFrom(forms);
      this.ngrams.forgetFrom(terms);
      this.terms = terms;
    }
  }

  /** The number of a word as it is written; a new one if it was never met. @throws {Error} once there are far too many */
  spellingOf(written: string): number {
    return this.spellings.find(written) ?? this.add(written);
  }

  /** The term of a spelling: the number of its stem, from 0; {@link noTerm} for a stop word. */
  termOf(spelling: number): number {
    return this.termOfSpelling[spelling];
  }

  /** The number of a spelling among the words of the taxonomy's phrases; see {@link TagDetector.wordId}. */
  phraseWordOf(spelling: number): number {
    return this.phraseWords[spelling];
  }

  /** The spelling in which a term was first met. */
  firstSpellingOf(term: number): number {
    return this.firstSpellings[term];
  }

  /** The word with a number, as it is written. */
  written(spelling: number): string {
    return this.spellings.at(spelling);
  }

  /** How many different forms it knows. */
  get formCount(): number {
    return this.forms.count;
  }

  /** The form of a spelling, by number. */
  formOf(spelling: number): number {
    return this.formOfSpelling[spelling];
  }

  /** The number of a term's stem among the forms. */
  stemFormOf(term: number): number {
    return this.formOfTerm[term];
  }

  /** The form with a number. */
  form(number: number): string {
    return this.forms.at(number);
  }

  /** The number of a form; undefined if it is not known. */
  findForm(form: string): number | undefined {
    return this.forms.find(form);
  }

  /** The term of which a form is the stem; {@link noTerm} if it is the stem of none. */
  termStemmedTo(form: number): number {
    const term = this.stemmedTerms[form];
    return term < this.terms && this.formOfTerm[term] === form ? term : noTerm;
  }

  /** The term of the word with a form; {@link noTerm} if its stem is not known. */
  termWrittenAs(form: number): number {
    const stem = this.forms.find(stemOf(this.forms.at(form), this.language));
    return stem === undefined ? noTerm : this.termStemmedTo(stem);
  }

  private add(written: string): number {
    const spelling = this.spellings.count;
    if (spelling >= maxSpellings)
      throw new Error('The collection uses too many different words: rebuild it.');
    const folded = foldWord(written);
    const form = this.numberOfForm(folded);
    const term = isStopWord(folded, this.language)
      ? noTerm
      : this.numberOfTerm(stemOf(folded, this.language), spelling);
    this.termOfSpelling = withCapacity(this.termOfSpelling, spelling + 1);
    this.formOfSpelling = withCapacity(this.formOfSpelling, spelling + 1);
    this.phraseWords = withCapacity(this.phraseWords, spelling + 1);
    this.termOfSpelling[spelling] = term;
    this.formOfSpelling[spelling] = form;
    this.phraseWords[spelling] = this.detector.wordId(folded);
    return this.spellings.numberOf(written);
  }

  private numberOfForm(form: string): number {
    const number = this.forms.numberOf(form);
    this.stemmedTerms = withCapacity(this.stemmedTerms, number + 1);
    return number;
  }

  private numberOfTerm(stem: string, spelling: number): number {
    const form = this.numberOfForm(stem);
    const known = this.termStemmedTo(form);
    if (known !== noTerm) return known;
    const term = this.terms++;
    this.ngrams.add(stem);
    this.firstSpellings = withCapacity(this.firstSpellings, term + 1);
    this.formOfTerm = withCapacity(this.formOfTerm, term + 1);
    this.firstSpellings[term] = spelling;
    this.formOfTerm[term] = form;
    this.stemmedTerms[form] = term;
    return term;
  }
}
