import { fixedPointLog, idfFromLogs, withCapacity } from '@passerelle/text';
import { lengthStep, type Lexicon, mayBeMisspelt, WordFilter, type WordVector } from '../analysis/index.js';
import { type CollectionStatistics } from '../scoring/index.js';
import { bytesOf, NotedNumbers } from '../storage/index.js';

/** `fixedPointLog` of how many solvers use a term that none uses, plus a half. */
export const logOfNone = fixedPointLog(0.5);

/** How the solvers of a collection use words, kept up to date solver by solver. */
export class SolverStatistics implements CollectionStatistics {
  meanStep = 0;
  meanTitleStep = 0;
  /** `fixedPointLog` of the number of solvers, and of those with a title, plus one. */
  logTotal = 0;
  logTitleTotal = 0;
  private solvers = 0;
  private titledSolvers = 0;
  private totalLength = 0;
  private totalTitleLength = 0;
  private frequencies = new Uint32Array(0);
  private titleFrequencies = new Uint32Array(0);
  /** How many solvers use a run of letters, counted once for each of their terms that has it. */
  private gramFrequencies = new Uint32Array(0);
  /**
   * Of each term, how much more than {@link logOfNone} the `fixedPointLog` are of how many solvers use it, plus a half; the same in titles.
   * They may have more room than there are terms.
   */
  excesses = new Uint16Array(0);
  titleExcesses = new Uint16Array(0);
  /** How many solvers write a word in a form, and no other of its stem before. */
  private writers = new Uint32Array(0);
  /** Among them, whatever a solver has ever used. */
  private readonly usedForms = new WordFilter();
  /** The terms of which the frequency has changed, and the forms of words and stems that nobody used before, or nobody does any more. */
  readonly changedTerms = new NotedNumbers();
  readonly changedForms = new NotedNumbers();

  constructor(readonly lexicon: Lexicon) {}

  get hasTitles(): boolean {
    return this.titledSolvers > 0;
  }

  get bytes(): number {
    return (
      this.frequencies.byteLength +
      this.titleFrequencies.byteLength +
      this.gramFrequencies.byteLength +
      this.excesses.byteLength +
      this.titleExcesses.byteLength +
      this.writers.byteLength +
      bytesOf([this.usedForms, this.changedTerms, this.changedForms])
    );
  }

  isUsed(term: number): boolean {
    return this.frequencies[term] > 0;
  }

  /**
   * The term that a word is looked for by: its own, unless no solver uses it and it may be misspelt; then one of which the stem, or the
   * word as a solver first writes it, is one slip of the pen away from its own stem. Of several, the first by its letters: which is
   * the most frequent would change with every solver, and is no better.
   */
  soughtTerm(term: number): number {
    if (this.isUsed(term)) return term;
    const { lexicon } = this;
    const stem = this.stemOf(term);
    if (!mayBeMisspelt(stem)) return term;
    let sought = term;
    const consider = (meant: number): void => {
      if (sought === term || this.stemOf(meant) < this.stemOf(sought)) sought = meant;
    };
    for (const slip of this.usedForms.slipsOf(stem)) {
      const form = lexicon.findForm(slip);
      if (form === undefined) continue;
      const stemmed = lexicon.termStemmedTo(form);
      if (this.isUsed(stemmed)) consider(stemmed);
      if (this.writers[form] > 0) consider(lexicon.termWrittenAs(form));
    }
    return sought;
  }

  private stemOf(term: number): string {
    return this.lexicon.form(this.lexicon.stemFormOf(term));
  }

  rarity(term: number): number {
    return idfFromLogs(this.logTotal - logOfNone, this.excesses[term] ?? 0);
  }

  titleRarity(term: number): number {
    return this.hasTitles ? idfFromLogs(this.logTitleTotal - logOfNone, this.titleExcesses[term] ?? 0) : 0;
  }

  gramRarity(gram: number): number {
    const frequency = gram < this.gramFrequencies.length ? this.gramFrequencies[gram] : 0;
    return idfFromLogs(this.logTotal, fixedPointLog(Math.min(this.solvers, frequency) + 0.5));
  }

  add(words: WordVector): void {
    this.count(words, 1);
  }

  remove(words: WordVector): void {
    this.count(words, -1);
  }

  private count({ terms, spellings, titleCounts, length, titleLength }: WordVector, by: 1 | -1): void {
    const { lexicon } = this;
    const { termCount, formCount, grams } = lexicon;
    this.frequencies = withCapacity(this.frequencies, termCount);
    this.titleFrequencies = withCapacity(this.titleFrequencies, termCount);
    this.excesses = withCapacity(this.excesses, termCount);
    this.titleExcesses = withCapacity(this.titleExcesses, termCount);
    this.writers = withCapacity(this.writers, formCount);
    this.gramFrequencies = withCapacity(this.gramFrequencies, grams.count);
    this.solvers += by;
    this.totalLength += by * length;
    this.totalTitleLength += by * titleLength;
    if (titleLength > 0) this.titledSolvers += by;
    this.meanStep = this.solvers > 0 ? lengthStep(this.totalLength / this.solvers) : 0;
    this.meanTitleStep = this.hasTitles ? lengthStep(this.totalTitleLength / this.titledSolvers) : 0;
    this.logTotal = fixedPointLog(this.solvers + 1);
    this.logTitleTotal = fixedPointLog(this.titledSolvers + 1);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i];
      const [form, stem] = [lexicon.formOf(spellings[i]), lexicon.stemFormOf(term)];
      this.writers[form] += by;
      this.frequencies[term] += by;
      this.changedTerms.note(term);
      // The first who uses them, or the last who did.
      if (this.writers[form] === Math.max(0, by)) this.noteForm(form);
      if (this.frequencies[term] === Math.max(0, by)) this.noteForm(stem);
      this.excesses[term] = fixedPointLog(this.frequencies[term] + 0.5) - logOfNone;
      if (titleCounts[i] > 0) {
        this.titleFrequencies[term] += by;
        this.titleExcesses[term] = fixedPointLog(this.titleFrequencies[term] + 0.5) - logOfNone;
      }
      grams.enter(term);
      const { page, start, end } = grams;
      for (let g = start; g < end; g++) this.gramFrequencies[page[g]] += by;
    }
  }

  private noteForm(form: number): void {
    this.usedForms.add(this.lexicon.form(form));
    this.changedForms.note(form);
  }
}
