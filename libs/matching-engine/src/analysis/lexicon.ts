import { foldWord, isStopWord, stemOf, type TextLanguage, withCapacity } from '@passerelle/text';
import { bytesOf, TextTable } from '../storage/index.js';
import { LetterGrams } from './ngrams.js';
import type { TagDetector } from './tag-detector.js';

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
  /** Words without capitals and accents, and stems. */
  private readonly forms = new TextTable();
  /** Of each spelling; {@link noTerm} for a stop word, which no document keeps. */
  termOfSpelling = new Uint32Array(0);
  private formOfSpelling = new Uint32Array(0);
  private phraseWords = new Int32Array(0);
  private terms = 0;
  private firstSpellings = new Uint32Array(0);
  private formOfTerm = new Uint32Array(0);
  /** Of each form, the term of which it is the stem. Terms that are forgotten are not taken out. */
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
    return bytesOf([this.spellings, this.forms, this.grams]) + columns;
  }

  /** How many different stems it knows. */
  get termCount(): number {
    return this.terms;
  }

  /** Whether it should be begun anew before long. */
  get isNearlyFull(): boolean {
    return this.spellings.count > 0.8 * mostSpellings;
  }

  /** Does something, and forgets the words that were new in it. */
  forgettingAfter<Result>(use: () => Result): Result {
    const { terms } = this;
    const [spellings, forms] = [this.spellings.count, this.forms.count];
    try {
      return use();
    } finally {
      this.spellings.forgetFrom(spellings);
      this.forms.forgetFrom(forms);
      this.grams.forgetFrom(terms);
      this.terms = terms;
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

  /** How many different forms it knows. */
  get formCount(): number {
    return this.forms.count;
  }

  /** The number of a word without capitals and accents. */
  formOf(spelling: number): number {
    return this.formOfSpelling[spelling];
  }

  /** The number of a term’s stem among forms. */
  stemFormOf(term: number): number {
    return this.formOfTerm[term];
  }

  form(number: number): string {
    return this.forms.at(number);
  }

  /** The number of a form, if it is known. */
  findForm(form: string): number | undefined {
    return this.forms.find(form);
  }

  /** The term of which a form is the stem; {@link noTerm} if there is none. */
  termStemmedTo(form: number): number {
    const term = this.stemmedTerms[form];
    return term < this.terms && this.formOfTerm[term] === form ? term : noTerm;
  }

  /** The term of a word that is known, given its form. */
  termWrittenAs(form: number): number {
    const stem = this.forms.find(stemOf(this.forms.at(form), this.language));
    return stem === undefined ? noTerm : this.termStemmedTo(stem);
  }

  private learn(written: string): number {
    const spelling = this.spellings.count;
    if (spelling >= mostSpellings)
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
    this.grams.learn(stem);
    this.firstSpellings = withCapacity(this.firstSpellings, term + 1);
    this.formOfTerm = withCapacity(this.formOfTerm, term + 1);
    this.firstSpellings[term] = spelling;
    this.formOfTerm[term] = form;
    this.stemmedTerms[form] = term;
    return term;
  }
}
