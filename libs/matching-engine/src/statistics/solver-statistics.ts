import { fixedPointLog, idfFromLogs, withCapacity } from '@passerelle/text';
import { lengthStep, type Lexicon, isCorrectable, BloomFilter, type WordVector } from '../analysis/index.js';
import type { CollectionStatistics, MeaningCentres } from '../scoring/index.js';
import { MeaningStatistics } from './meaning-statistics.js';
import { bytesOf, DirtySet } from '../storage/index.js';

/**
 * A shorter stem is corrected to words that begin as it does only: in a collection without painters, "peinture" is no "ceinture", and
 * "aménager" no "ménager".
 */
const shortestWithOtherFirstLetter = 8;

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
  /** Terms whose frequency has changed; forms and stems that some solver is the first to use, or that none uses any more. */
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
   * The term by which a word is looked for: its own, unless no solver uses it and it may be misspelt. Then it is corrected to a term whose
   * stem, or whose word as a solver first writes it, is one edit away from its own stem. Of several, one that begins with the same letter,
   * which is mistyped less often than the others; then the first in alphabetical order: the most frequent would change with every solver,
   * and is no better.
   */
  correctedTerm(term: number): number {
    if (this.isUsed(term)) return term;
    const { lexicon } = this;
    const stem = this.stemOf(term);
    if (!isCorrectable(stem)) return term;
    let corrected = term;
    const consider = (used: number): void => {
      if (corrected === term || this.isBetterCorrection(stem, this.stemOf(used), this.stemOf(corrected)))
        corrected = used;
    };
    for (const edited of this.usedForms.editsInSet(stem)) {
      if (edited[0] !== stem[0] && stem.length < shortestWithOtherFirstLetter) continue;
      const form = lexicon.findForm(edited);
      if (form === undefined) continue;
      const stemmed = lexicon.termStemmedTo(form);
      if (this.isUsed(stemmed)) consider(stemmed);
      if (this.formFrequencies[form] > 0) consider(lexicon.termWrittenAs(form));
    }
    return corrected;
  }

  private isBetterCorrection(misspelt: string, one: string, other: string): boolean {
    const [oneBeginsSo, otherBeginsSo] = [one[0] === misspelt[0], other[0] === misspelt[0]];
    return oneBeginsSo === otherBeginsSo ? one < other : oneBeginsSo;
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
      // The first who uses them, or the last who did.
      if (this.formFrequencies[form] === Math.max(0, by)) this.markFormChanged(form);
      if (this.frequencies[term] === Math.max(0, by)) this.markFormChanged(stem);
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

  private markFormChanged(form: number): void {
    this.usedForms.add(this.lexicon.form(form));
    this.changedForms.add(form);
  }
}
