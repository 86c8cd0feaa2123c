import type { WordVector } from './analyse.js';
import { lengthStep, logUnits, rarityOf } from './bm25.js';
import { withRoom } from './growing.js';
import type { Lexicon } from './lexicon.js';
import type { CollectionStatistics } from './score.js';

/** `logUnits` of how many solvers use a term that none uses, plus a half. */
export const logOfNone = logUnits(0.5);

/** How the solvers of a collection use words, kept up to date solver by solver. */
export class SolverStatistics implements CollectionStatistics {
  meanStep = 0;
  meanTitleStep = 0;
  /** `logUnits` of the number of solvers, and of those with a title, plus one. */
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
   * Of each term, how much more than {@link logOfNone} the `logUnits` are of how many solvers use it, plus a half; the same in titles.
   * They may have more room than there are terms.
   */
  excesses = new Uint16Array(0);
  titleExcesses = new Uint16Array(0);
  private readonly changed: number[] = [];
  private isChanged = new Uint8Array(0);

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
      this.isChanged.byteLength
    );
  }

  isUsed(term: number): boolean {
    return term < this.frequencies.length && this.frequencies[term] > 0;
  }

  rarity(term: number): number {
    return rarityOf(this.logTotal - logOfNone, this.excesses[term] ?? 0);
  }

  titleRarity(term: number): number {
    return this.hasTitles ? rarityOf(this.logTitleTotal - logOfNone, this.titleExcesses[term] ?? 0) : 0;
  }

  gramRarity(gram: number): number {
    const frequency = gram < this.gramFrequencies.length ? this.gramFrequencies[gram] : 0;
    return rarityOf(this.logTotal, logUnits(Math.min(this.solvers, frequency) + 0.5));
  }

  /** Of how many terms the frequency has changed since they were taken. */
  get changedCount(): number {
    return this.changed.length;
  }

  /** A term whose frequency has changed since it was last taken; undefined if there is none. */
  takeChanged(): number | undefined {
    const term = this.changed.pop();
    if (term !== undefined) this.isChanged[term] = 0;
    return term;
  }

  add(words: WordVector): void {
    this.count(words, 1);
  }

  remove(words: WordVector): void {
    this.count(words, -1);
  }

  private count({ terms, titleCounts, length, titleLength }: WordVector, by: 1 | -1): void {
    const { termCount, grams } = this.lexicon;
    this.frequencies = withRoom(this.frequencies, termCount);
    this.titleFrequencies = withRoom(this.titleFrequencies, termCount);
    this.excesses = withRoom(this.excesses, termCount);
    this.titleExcesses = withRoom(this.titleExcesses, termCount);
    this.isChanged = withRoom(this.isChanged, termCount);
    this.gramFrequencies = withRoom(this.gramFrequencies, grams.count);
    this.solvers += by;
    this.totalLength += by * length;
    this.totalTitleLength += by * titleLength;
    if (titleLength > 0) this.titledSolvers += by;
    this.meanStep = this.solvers > 0 ? lengthStep(this.totalLength / this.solvers) : 0;
    this.meanTitleStep = this.hasTitles ? lengthStep(this.totalTitleLength / this.titledSolvers) : 0;
    this.logTotal = logUnits(this.solvers + 1);
    this.logTitleTotal = logUnits(this.titledSolvers + 1);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i];
      this.frequencies[term] += by;
      this.excesses[term] = logUnits(this.frequencies[term] + 0.5) - logOfNone;
      if (titleCounts[i] > 0) {
        this.titleFrequencies[term] += by;
        this.titleExcesses[term] = logUnits(this.titleFrequencies[term] + 0.5) - logOfNone;
      }
      if (this.isChanged[term] === 0) {
        this.isChanged[term] = 1;
        this.changed.push(term);
      }
      grams.enter(term);
      const { page, start, end } = grams;
      for (let g = start; g < end; g++) this.gramFrequencies[page[g]] += by;
    }
  }
}
