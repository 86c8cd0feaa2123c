import { foldWord, isStopWord, stemOf, type TextLanguage, withCapacity } from '@passerelle/text';
import { bytesOf } from '../storage/column.js';
import { TextTable } from '../storage/text-table.js';
import { Ngrams } from './ngrams.js';
import { noWord, type TagDetector } from './tag-detector.js';

/** Stands in place of a term for a stop word. */
export const noTerm = 2 ** 32 - 1;

/** Marks the number of a form. Neither words nor terms have so high numbers. */
const isOfForm = 2 ** 31;

/** A collection with more words than this is fed with something other than texts. */
const maxWords = 2 ** 24 - 2;

/**
 * Numbers the words of a collection, so that each is folded and stemmed once. A word has
 * - a *spelling*, the number of how it is written: "Vélos";
 * - a *form*, without capitals and accents: "velos". It has a number among the spellings, as if somebody had written it so;
 * - a *term*, the number of its stem ("velo"), by which words are compared; {@link noTerm} for a stop word.
 *
 * It only grows: a collection that has long been fed with new texts is rebuilt to forget.
 */
export class Lexicon {
  /** How words are written, and their forms. */
  private readonly words = new TextTable();
  private readonly stems = new TextTable();
  readonly ngrams = new Ngrams(this.stems);
  /** By spelling: its term if it is a form (written as it is folded), otherwise its form, marked by {@link isOfForm}. */
  private links = new Uint32Array(0);
  /** By spelling: one more than the next with the same term, in the order in which they were met; 0 after the last. */
  private following = new Uint32Array(0);
  /** By form: its number among the words of the taxonomy's phrases, where it is one of these few. */
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

  /** How many different spellings it knows; forms are among them. */
  get spellingCount(): number {
    return this.words.count;
  }

  /** Whether the collection should be rebuilt before long. */
  get isNearlyFull(): boolean {
    return this.words.count > 0.8 * maxWords;
  }

  /** Runs `use`, then forgets the words that were new in it. */
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

  /** The number of a word as it is written; a new one if it was never met. @throws {Error} once there are far too many */
  spellingOf(written: string): number {
    return this.words.find(written) ?? this.add(written);
  }

  /** The number of a phrase as it is written, as a spelling of the acronym that stands for it. */
  spellingOfPhrase(written: string, acronym: string): number {
    return this.words.find(written) ?? this.add(written, foldWord(acronym));
  }

  /** The number of a word as it is written; undefined if it was never met. */
  findSpelling(written: string): number | undefined {
    return this.words.find(written);
  }

  /** The word with a number, as it is written. */
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

  /** How many spellings of its term come before a spelling: few, in the order in which they were met. */
  rankOf(spelling: number): number {
    let rank = 0;
    for (let at = this.firstSpellings[this.termOf(spelling)]; at !== spelling; at = this.following[at] - 1)
      rank++;
    return rank;
  }

  /** The spelling of a term before which so many others come. */
  spellingAt(term: number, rank: number): number {
    let spelling = this.firstSpellings[term];
    for (let left = rank; left > 0; left--) spelling = this.following[spelling] - 1;
    return spelling;
  }

  /** The stem with a number. */
  stem(term: number): string {
    return this.stems.at(term);
  }

  /** The term with a stem; undefined if there is none. */
  findStem(stem: string): number | undefined {
    return this.stems.find(stem);
  }

  // Folded twice: of a sign such as "ℒ" folding leaves a capital letter, which somebody may write, too. A form must be its own form.
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
    // The form comes second, for nobody may ever write it.
    this.append(spelling);
    if (known === undefined && spelling !== form) this.append(form);
    return spelling;
  }

  private setPhraseWord(form: number, phraseWord: number): void {
    // A word that was forgotten may have had the same number.
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

  /** Takes the last spelling out of those of its term, which may be forgotten too. @param terms how many are kept */
  private unlink(spelling: number, terms: number): void {
    const term = this.termOf(spelling);
    if (term === noTerm || term >= terms) return;
    let before = this.firstSpellings[term];
    while (this.following[before] !== spelling + 1) before = this.following[before] - 1;
    this.following[before] = this.following[spelling];
  }
}
