import { withCapacity } from '@passerelle/text';
import { EditDistanceIndex, isCorrectable } from '../analysis/edit-distance-index.js';
import { bytesOf } from '../storage/column.js';
import { DirtySet } from '../storage/dirty-set.js';
import { withoutMuteEnding } from './likely-errors.js';
import type { SolverStatistics } from './solver-statistics.js';

/** How many terms are gone through in one step. */
const stepSize = 10_000;
/** Looking up the words one edit away takes as long as going through this many terms. */
const lookUpCost = 200;

/**
 * The corrected terms of the words of all needs in memory: {@link SolverStatistics.correctedTerm}, remembered and
 * kept up to date. The correction of a word changes when a first solver uses the word, or when the last that used it
 * is removed. It also changes when so many more or fewer solvers use a neighbouring word that another correction is
 * likelier.
 */
export class CorrectedTerms {
  /** By term: 1 if some need has had it. */
  private wasHeld = new Uint8Array(0);
  /** Terms of needs whose correction must be looked up again. */
  private readonly stale = new DirtySet();
  // Linked lists in arrays. A map with as many entries would block other work whenever it grows.
  /** By term: its corrected term plus one; 0 if it is not corrected. */
  private corrections = new Uint32Array(0);
  /** By corrected term: the first term that is corrected to it, plus one; 0 if there is none. */
  private firstCorrected = new Uint32Array(0);
  /** By term: the next term with the same corrected term, plus one; 0 if there is none. */
  private nextCorrected = new Uint32Array(0);
  /**
   * The stems of needs' words that no solver uses. They are found from a word that solvers begin or cease to use.
   */
  private readonly misspelt: EditDistanceIndex;
  /** By term and by form: how many solvers used it at the last check, as a power of two. */
  private termSizes = new Uint8Array(0);
  private formSizes = new Uint8Array(0);
  private workDone = 0;

  /**
   * Terms of needs that are new, or whose frequency, or that of their corrected term, has changed. The class that
   * depends on them takes them out.
   */
  readonly changedTerms = new DirtySet();

  constructor(private readonly statistics: SolverStatistics) {
    this.misspelt = new EditDistanceIndex((term) => statistics.lexicon.stem(term));
  }

  get bytes(): number {
    const { wasHeld, corrections, firstCorrected, nextCorrected, termSizes, formSizes } = this;
    return [wasHeld, corrections, firstCorrected, nextCorrected, termSizes, formSizes].reduce(
      (sum, { byteLength }) => sum + byteLength,
      bytesOf([this.misspelt, this.stale, this.changedTerms]),
    );
  }

  /** Adds the words of a need. */
  put(terms: Uint32Array): void {
    this.wasHeld = withCapacity(this.wasHeld, this.statistics.lexicon.termCount);
    for (const term of terms) {
      if (this.wasHeld[term] === 1) continue;
      this.wasHeld[term] = 1;
      this.stale.add(term);
      this.changedTerms.add(term);
    }
  }

  /** The corrected term of a term, as of the last {@link catchUp}. It is the term itself if it is not corrected. */
  of(term: number): number {
    const corrected = this.corrections[term];
    return corrected > 0 ? corrected - 1 : term;
  }

  /** The terms that are corrected to a term. */
  *correctedTo(term: number): Generator<number> {
    for (let next = this.firstCorrected[term]; next > 0; next = this.nextCorrected[next - 1]) yield next - 1;
  }

  /** Applies the changes of the solvers, in steps between which other work may run. */
  *catchUp(): Generator<void> {
    const { formsOfOtherSize, termsOfOtherSize, changedTerms } = this.statistics;
    for (let form = formsOfOtherSize.take(); form !== undefined; form = formsOfOtherSize.take()) {
      if (this.hasFormOtherSize(form)) this.markNeighboursStale(this.statistics.lexicon.written(form));
      if (this.isStepDone()) yield;
    }
    for (let term = termsOfOtherSize.take(); term !== undefined; term = termsOfOtherSize.take()) {
      if (this.hasTermOtherSize(term)) this.markNeighboursStale(this.statistics.lexicon.stem(term));
      if (this.isStepDone()) yield;
    }
    for (let term = changedTerms.take(); term !== undefined; term = changedTerms.take()) {
      if (this.wasHeld[term] === 1) {
        this.changedTerms.add(term);
        this.stale.add(term);
      }
      for (const misspelt of this.correctedTo(term)) this.changedTerms.add(misspelt);
      if (this.isStepDone()) yield;
    }
    for (let term = this.stale.take(); term !== undefined; term = this.stale.take()) {
      this.correct(term);
      if (this.isStepDone()) yield;
    }
  }

  private isStepDone(): boolean {
    if (++this.workDone < stepSize) return false;
    this.workDone = 0;
    return true;
  }

  /**
   * Whether another number of solvers uses a form than at the last check. A solver that is put again is removed and
   * added.
   */
  private hasFormOtherSize(form: number): boolean {
    const now = this.statistics.sizeOfForm(form);
    if (this.formSizes[form] === now) return false;
    this.formSizes = withCapacity(this.formSizes, this.statistics.lexicon.spellingCount);
    this.formSizes[form] = now;
    return true;
  }

  private hasTermOtherSize(term: number): boolean {
    const now = this.statistics.sizeOfTerm(term);
    if (this.termSizes[term] === now) return false;
    this.termSizes = withCapacity(this.termSizes, this.statistics.lexicon.termCount);
    this.termSizes[term] = now;
    return true;
  }

  /**
   * Marks the words of needs that might be corrected to a word. @param used the word as solvers write it, folded, or
   * its stem
   */
  private markNeighboursStale(used: string): void {
    this.workDone += lookUpCost;
    for (const word of new Set([used, withoutMuteEnding(used)]))
      for (const near of this.misspelt.oneEditFrom(word)) this.stale.add(near);
  }

  /** Looks up the correction of a term again. */
  private correct(term: number): void {
    const { statistics } = this;
    if (!statistics.isUsed(term) && isCorrectable(statistics.lexicon.stem(term))) {
      this.misspelt.add(term);
      this.workDone += lookUpCost;
    }
    const [before, now] = [this.of(term), statistics.correctedTerm(term)];
    if (before === now) return;
    this.changedTerms.add(term);
    this.growForTerms();
    if (before !== term) this.unlink(term, before);
    if (now !== term) this.link(term, now);
  }

  private link(term: number, corrected: number): void {
    this.corrections[term] = corrected + 1;
    this.nextCorrected[term] = this.firstCorrected[corrected];
    this.firstCorrected[corrected] = term + 1;
  }

  private unlink(term: number, corrected: number): void {
    this.corrections[term] = 0;
    if (this.firstCorrected[corrected] === term + 1)
      this.firstCorrected[corrected] = this.nextCorrected[term];
    else
      for (const misspelt of this.correctedTo(corrected))
        if (this.nextCorrected[misspelt] === term + 1)
          this.nextCorrected[misspelt] = this.nextCorrected[term];
  }

  private growForTerms(): void {
    const { termCount } = this.statistics.lexicon;
    this.corrections = withCapacity(this.corrections, termCount);
    this.firstCorrected = withCapacity(this.firstCorrected, termCount);
    this.nextCorrected = withCapacity(this.nextCorrected, termCount);
  }
}
