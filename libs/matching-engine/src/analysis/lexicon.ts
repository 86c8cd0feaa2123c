import { foldWord, isStopWord, stemOf, type TextLanguage, withCapacity } from '@passerelle/text';
import { bytesOf } from '../storage/column.js';
import { TextTable } from '../storage/text-table.js';
import { Ngrams } from './ngrams.js';
import { noWord, type TagDetector } from './tag-detector.js';

/** In place of the term of a stop word. */
export const noTerm = 2 ** 32 - 1;

/** Marks the number of a form. Words and terms never have such high numbers. */
const isOfForm = 2 ** 31;

/** A collection with more words than this contains something other than texts. */
const maxWords = 2 ** 24 - 2;

/**
 * Numbers the words of a collection, so that each is folded and stemmed once. A word has
 * - a *spelling*, the number of its written form: "Vélos";
 * - a *form*, without capitals and accents: "velos". Its number is one of a spelling, as if a person had written it;
 * - a *term*, the number of its stem ("velo"), by which words are compared; {@link noTerm} for a stop word.
 *
 * The lexicon only grows. A collection that has received new texts for long is rebuilt, to drop old words.
 */
export class Lexicon {
  /** The written words, and their forms. */
  private readonly words = new TextTable();
  private readonly stems = new TextTable();
  readonly ngrams = new Ngrams(this.stems);
  /** By spelling: its term if it is a form, otherwise its form, marked by {@link isOfForm}. */
  private links = new Uint32Array(0);
  /**
   * By spelling: the number plus one of the next spelling with the same term, in the order in which they were added;
   * 0 after the last.
   */
  private following = new Uint32Array(0);
  /** By form: its number among the words of the taxonomy's phrases, if it is one of these few. */
  private readonly phraseWords = new Map<number, number>();
  /** By term. */
  private firstSpellings = new Uint32Array(0);
  private termsWithSpelling = 0;

  constructor(
    private readonly language: TextLanguage,
    private readonly detector: TagDetector,
  ) {}

  get bytes(): number {
    const columns = this.links.byteLength + this.following.byteLength + this.firstSpellings.byteLength;
    return bytesOf([this.words, this.stems]) + columns;
  }

  /** How many different stems it knows. */
  get termCount(): number {
    return this.stems.count;
  }

  /** How many different spellings it knows, including forms. */
  get spellingCount(): number {
    return this.words.count;
  }

  /** Whether the collection should soon be rebuilt. */
  get isNearlyFull(): boolean {
    return this.words.count > 0.8 * maxWords;
  }

  /** Runs `use`, then removes the words that were new in it. */
  forgettingAfter<Result>(use: () => Result): Result {
    const [words, stems] = [this.words.count, this.stems.count];
    try {
      return use();
    } finally {
      for (let spelling = this.words.count - 1; spelling >= words; spelling--) this.unlink(spelling, stems);
      this.words.forgetFrom(words);
      this.stems.forgetFrom(stems);
      this.termsWithSpelling = stems;
    }
  }

  /** The number of a spelling, a new one if it is not known. @throws {Error} once there are far too many */
  spellingOf(written: string): number {
    return this.words.find(written) ?? this.add(written);
  }

  /** The number of the spelling of a phrase, as a spelling of its acronym. */
  spellingOfPhrase(written: string, acronym: string): number {
    return this.words.find(written) ?? this.add(written, foldWord(acronym));
  }

  /** The number of a spelling. undefined if it is not known. */
  findSpelling(written: string): number | undefined {
    return this.words.find(written);
  }

  /** The spelling with a number. */
  written(spelling: number): string {
    return this.words.at(spelling);
  }

  /** The form of a spelling: the number of the folded word. */
  formOf(spelling: number): number {
    const link = this.links[spelling];
    return link >= isOfForm && link !== noTerm ? link - isOfForm : spelling;
  }

  /** The term of a spelling: the number of its stem, from 0; {@link noTerm} for a stop word. */
  termOf(spelling: number): number {
    return this.links[this.formOf(spelling)];
  }

  /** The number of a spelling among the words of the taxonomy's phrases; see {@link TagDetector.wordId}. */
  phraseWordOf(spelling: number): number {
    return this.phraseWords.get(this.formOf(spelling)) ?? noWord;
  }

  /** How many spellings of its term come before a spelling, in the order in which they were added. There are few. */
  rankOf(spelling: number): number {
    let rank = 0;
    for (let at = this.firstSpellings[this.termOf(spelling)]; at !== spelling; at = this.following[at] - 1)
      rank++;
    return rank;
  }

  /** The spelling of a term that has this many others before it. */
  spellingAt(term: number, rank: number): number {
    let spelling = this.firstSpellings[term];
    for (let left = rank; left > 0; left--) spelling = this.following[spelling] - 1;
    return spelling;
  }

  /** The stem with a number. */
  stem(term: number): string {
    return this.stems.at(term);
  }

  /** The term with a stem. undefined if there is none. */
  findStem(stem: string): number | undefined {
    return this.stems.find(stem);
  }

  // Folded twice, since folding a sign such as "ℒ" leaves a capital letter, which people may write too. The form of a
  // form must be the form itself.
  private add(written: string, folded = foldWord(foldWord(written))): number {
    if (this.words.count >= maxWords)
      throw new Error('The collection uses too many different words: rebuild it.');
    const { language, stems } = this;
    const known = this.words.find(folded);
    const form = known ?? this.words.numberOf(folded);
    const spelling = this.words.numberOf(written);
    this.links = withCapacity(this.links, this.words.count);
    this.following = withCapacity(this.following, this.words.count);
    if (known === undefined) {
      this.links[form] = isStopWord(folded, language) ? noTerm : stems.numberOf(stemOf(folded, language));
      this.setPhraseWord(form, this.detector.wordId(folded));
    }
    if (spelling !== form) this.links[spelling] = isOfForm + form;
    // The form comes second, since perhaps nobody ever writes it.
    this.append(spelling);
    if (known === undefined && spelling !== form) this.append(form);
    return spelling;
  }

  private setPhraseWord(form: number, phraseWord: number): void {
    // A removed word may have had the same number.
    if (phraseWord === noWord) this.phraseWords.delete(form);
    else this.phraseWords.set(form, phraseWord);
  }

  /** Appends a spelling to those of its term. */
  private append(spelling: number): void {
    const term = this.termOf(spelling);
    this.following[spelling] = 0;
    if (term === noTerm) return;
    if (term === this.termsWithSpelling) {
      this.firstSpellings = withCapacity(this.firstSpellings, term + 1);
      this.firstSpellings[term] = spelling;
      this.termsWithSpelling++;
      return;
    }
    let last = this.firstSpellings[term];
    while (this.following[last] > 0) last = this.following[last] - 1;
    this.following[last] = spelling + 1;
  }

  /**
   * Removes the last spelling from the list of its term. The term may be removed too. @param terms how many terms
   * stay
   */
  private unlink(spelling: number, terms: number): void {
    const term = this.termOf(spelling);
    if (term === noTerm || term >= terms) return;
    let before = this.firstSpellings[term];
    while (this.following[before] !== spelling + 1) before = this.following[before] - 1;
    this.following[before] = this.following[spelling];
  }
}
