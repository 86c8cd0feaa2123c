import { fixedPointLog, idfFromLogs, withCapacity } from '@passerelle/text';
import {
  BloomFilter,
  isCorrectable,
  lengthStep,
  type Lexicon,
  noTerm,
  type WordVector,
} from '../analysis/index.js';
import type { CollectionStatistics, MeaningCentres } from '../scoring/index.js';
import {
  likelihoodOf,
  muteEndings,
  shortestWithOtherFirstLetter,
  withoutMuteEnding,
} from './likely-errors.js';
import { MeaningStatistics } from './meaning-statistics.js';
import { bytesOf, DirtySet } from '../storage/index.js';

/** The `fixedPointLog` of n + 0.5 for a term that no solver uses. */
export const logUnused = fixedPointLog(0.5);

/** The document frequencies and lengths of a collection's solvers, kept up to date solver by solver. */
export class SolverStatistics implements CollectionStatistics {
  meanStep = 0;
  meanTitleStep = 0;
  /** The `fixedPointLog` of N + 1: for all solvers, and for those with a title. */
  logSolvers = 0;
  logTitledSolvers = 0;
  private solvers = 0;
  private titledSolvers = 0;
  private totalLength = 0;
  private totalTitleLength = 0;
  private frequencies = new Uint32Array(0);
  private titleFrequencies = new Uint32Array(0);
  /** By n-gram: how many solvers use it, counted once for each of their terms that has it. */
  private ngramFrequencies = new Uint32Array(0);
  /**
   * By term: the `fixedPointLog` of n + 0.5, less {@link logUnused}, where n solvers have it in their text, or in their titles. 0 for a term
   * that none has. The arrays may be longer than there are terms.
   */
  logFrequencies = new Uint16Array(0);
  titleLogFrequencies = new Uint16Array(0);
  /** By form: how many solvers first write a word of this stem so. */
  private formFrequencies = new Uint32Array(0);
  /** All forms and stems that a solver has ever used. */
  private readonly usedForms = new BloomFilter();
  /** Terms whose frequency has changed; forms and stems that about twice or half as many solvers use: {@link isOtherSize}. */
  readonly changedTerms = new DirtySet();
  readonly changedForms = new DirtySet();
  readonly meaning = new MeaningStatistics();

  constructor(readonly lexicon: Lexicon) {}

  get hasTitles(): boolean {
    return this.titledSolvers > 0;
  }

  get bytes(): number {
    return (
      this.frequencies.byteLength +
      this.titleFrequencies.byteLength +
      this.ngramFrequencies.byteLength +
      this.logFrequencies.byteLength +
      this.titleLogFrequencies.byteLength +
      this.formFrequencies.byteLength +
      bytesOf([this.usedForms, this.changedTerms, this.changedForms])
    );
  }

  get centres(): MeaningCentres | undefined {
    return this.meaning.centres;
  }

  isUsed(term: number): boolean {
    return this.frequencies[term] > 0;
  }

  /**
   * The term by which a word is looked for: its own, unless no solver uses it and it may be misspelt. Then it is corrected to the likeliest
   * of the terms whose stem, or whose word as a solver first writes it, with or without its mute ending, is one edit away from its own stem:
   * see {@link likelihoodOf}. Of equally likely ones the first in alphabetical order is taken.
   */
  correctedTerm(term: number): number {
    if (this.isUsed(term)) return term;
    const stem = this.stemOf(term);
    if (!isCorrectable(stem)) return term;
    let best = term;
    let highest = 0;
    for (const written of this.usedForms.editsInSet(stem)) {
      if (written[0] !== stem[0] && stem.length < shortestWithOtherFirstLetter) continue;
      for (const { used, uses } of this.termsWritten(written)) {
        const likelihood = likelihoodOf(stem, written, uses);
        if (likelihood < highest || (likelihood === highest && this.stemOf(best) <= this.stemOf(used)))
          continue;
        best = used;
        highest = likelihood;
      }
    }
    return best;
  }

  /** The terms with this stem, or with a word that a solver first writes so, with or without its mute ending; and how many do. */
  private *termsWritten(written: string): Generator<{ used: number; uses: number }> {
    const { lexicon } = this;
    const stem = lexicon.findForm(written);
    const stemmed = stem === undefined ? noTerm : lexicon.termStemmedTo(stem);
    if (this.isUsed(stemmed)) yield { used: stemmed, uses: this.frequencies[stemmed] };
    for (const word of [written, ...muteEndings.map((ending) => written + ending)]) {
      const form = lexicon.findForm(word);
      if (form === undefined || !(this.formFrequencies[form] > 0)) continue;
      if (word === written || withoutMuteEnding(word) === written)
        yield { used: lexicon.termWrittenAs(form), uses: this.formFrequencies[form] };
    }
  }

  /** How many solvers use a form, and how many use the term of which it is the stem, each as a power of two: what corrections depend on. */
  sizesOf(form: number): number {
    const stemmed = this.lexicon.termStemmedTo(form);
    const ofTerm = stemmed === noTerm ? 0 : (this.frequencies[stemmed] ?? 0);
    return 64 * bitsOf(this.formFrequencies[form] ?? 0) + bitsOf(ofTerm);
  }

  private stemOf(term: number): string {
    return this.lexicon.form(this.lexicon.stemFormOf(term));
  }

  idf(term: number): number {
    return idfFromLogs(this.logSolvers - logUnused, this.logFrequencies[term] ?? 0);
  }

  titleIdf(term: number): number {
    return this.hasTitles
      ? idfFromLogs(this.logTitledSolvers - logUnused, this.titleLogFrequencies[term] ?? 0)
      : 0;
  }

  ngramIdf(gram: number): number {
    const frequency = gram < this.ngramFrequencies.length ? this.ngramFrequencies[gram] : 0;
    return idfFromLogs(this.logSolvers, fixedPointLog(Math.min(this.solvers, frequency) + 0.5));
  }

  add(words: WordVector): void {
    this.count(words, 1);
  }

  remove(words: WordVector): void {
    this.count(words, -1);
  }

  private count({ terms, spellings, titleCounts, length, titleLength }: WordVector, by: 1 | -1): void {
    const { lexicon } = this;
    const { termCount, formCount, ngrams } = lexicon;
    this.frequencies = withCapacity(this.frequencies, termCount);
    this.titleFrequencies = withCapacity(this.titleFrequencies, termCount);
    this.logFrequencies = withCapacity(this.logFrequencies, termCount);
    this.titleLogFrequencies = withCapacity(this.titleLogFrequencies, termCount);
    this.formFrequencies = withCapacity(this.formFrequencies, formCount);
    this.ngramFrequencies = withCapacity(this.ngramFrequencies, ngrams.count);
    this.solvers += by;
    this.totalLength += by * length;
    this.totalTitleLength += by * titleLength;
    if (titleLength > 0) this.titledSolvers += by;
    this.meanStep = this.solvers > 0 ? lengthStep(this.totalLength / this.solvers) : 0;
    this.meanTitleStep = this.hasTitles ? lengthStep(this.totalTitleLength / this.titledSolvers) : 0;
    this.logSolvers = fixedPointLog(this.solvers + 1);
    this.logTitledSolvers = fixedPointLog(this.titledSolvers + 1);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i];
      const [form, stem] = [lexicon.formOf(spellings[i]), lexicon.stemFormOf(term)];
      this.formFrequencies[form] += by;
      this.frequencies[term] += by;
      this.changedTerms.add(term);
      if (isOtherSize(this.formFrequencies[form], by)) this.markFormChanged(form, this.formFrequencies[form]);
      if (isOtherSize(this.frequencies[term], by)) this.markFormChanged(stem, this.frequencies[term]);
      this.logFrequencies[term] = fixedPointLog(this.frequencies[term] + 0.5) - logUnused;
      if (titleCounts[i] > 0) {
        this.titleFrequencies[term] += by;
        this.titleLogFrequencies[term] = fixedPointLog(this.titleFrequencies[term] + 0.5) - logUnused;
      }
      ngrams.moveTo(term);
      const { page, start, end } = ngrams;
      for (let g = start; g < end; g++) this.ngramFrequencies[page[g]] += by;
    }
  }

  private markFormChanged(form: number, uses: number): void {
    this.changedForms.add(form);
    if (uses !== 1) return;
    const written = this.lexicon.form(form);
    this.usedForms.add(written);
    this.usedForms.add(withoutMuteEnding(written));
  }
}

/** Whether a number of solvers has passed a power of two by one more or less: then corrections may change. @param now after it */
function isOtherSize(now: number, by: 1 | -1): boolean {
  return bitsOf(now) !== bitsOf(now - by);
}

function bitsOf(count: number): number {
  return 32 - Math.clz32(count);
}
