import type { SolverStatistics } from './collection-statistics.js';
import { withRoom } from './growing.js';
import { noTerm } from './lexicon.js';

/** How many terms or forms are looked at before somebody else gets a turn. */
const aWhile = 2_000;

/**
 * By which terms the words of the needs held are looked for: {@link SolverStatistics.soughtTerm}, remembered for words that may be
 * misspelt and kept up to date. Which word is meant changes when a solver begins or ceases to use it, or another that is as near.
 */
export class SoughtTerms {
  /** Of each term, whether some need has had it. */
  private isHeld = new Uint8Array(0);
  /** Of those, the ones that have not been looked at. */
  private readonly unseen: number[] = [];
  private readonly sought = new Map<number, number>();
  private readonly seekers = new Map<number, Set<number>>();

  constructor(private readonly statistics: SolverStatistics) {}

  get bytes(): number {
    return this.isHeld.byteLength;
  }

  /** Takes in the words of a need. */
  put(terms: Uint32Array): void {
    this.isHeld = withRoom(this.isHeld, this.statistics.lexicon.termCount);
    for (const term of terms) {
      if (this.isHeld[term] === 1) continue;
      this.isHeld[term] = 1;
      this.unseen.push(term);
    }
  }

  /** By which term a word is looked for, as of the last {@link settle}. */
  of(term: number): number {
    return this.sought.get(term) ?? term;
  }

  /** The words that are looked for by a term which is not theirs. */
  seekersOf(term: number): Iterable<number> {
    return this.seekers.get(term) ?? [];
  }

  /** Looks at what has changed, in steps short enough that others may have a turn between; notes the terms of which more is asked, or less. */
  *settle(): Generator<void> {
    const { changedForms } = this.statistics;
    let gone = 0;
    for (let term = this.unseen.pop(); term !== undefined; term = this.unseen.pop()) {
      this.look(term);
      if (++gone % aWhile === 0) yield;
    }
    for (let form = changedForms.take(); form !== undefined; form = changedForms.take()) {
      this.lookNear(form);
      if (++gone % aWhile === 0) yield;
    }
  }

  /** Looks at the words for which one with a form may be meant. */
  private lookNear(form: number): void {
    const { lexicon } = this.statistics;
    const own = lexicon.termStemmedTo(form);
    if (this.isAskedFor(own)) this.look(own);
    for (const near of lexicon.nearForms.near(lexicon.form(form))) {
      const term = lexicon.termStemmedTo(near);
      if (this.isAskedFor(term) && !this.statistics.isUsed(term)) this.look(term);
    }
  }

  private isAskedFor(term: number): boolean {
    return term !== noTerm && this.isHeld[term] === 1;
  }

  private look(term: number): void {
    const { statistics } = this;
    const { lexicon } = statistics;
    // To be found again from a word near it.
    if (!statistics.isUsed(term)) lexicon.nearForms.add(lexicon.stemFormOf(term));
    const before = this.of(term);
    const now = statistics.soughtTerm(term);
    if (before !== now) this.change(term, before, now);
    if (before !== term || now !== term) statistics.changedTerms.note(term);
  }

  private change(term: number, before: number, now: number): void {
    this.seekers.get(before)?.delete(term);
    if (now === term) {
      this.sought.delete(term);
      return;
    }
    this.sought.set(term, now);
    const seekers = this.seekers.get(now) ?? new Set();
    this.seekers.set(now, seekers.add(term));
  }
}
