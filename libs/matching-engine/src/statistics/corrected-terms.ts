import { withCapacity } from '@passerelle/text';
import type { SolverStatistics } from './solver-statistics.js';
import { bytesOf, NotedNumbers } from '../storage/index.js';
import { mayBeMisspelt, NearWords } from '../analysis/index.js';

/** How many terms are gone through before somebody else gets a turn, and as how many it counts to look for words that are near. */
const aWhile = 10_000;
const nearness = 200;

/**
 * By which terms the words of the needs held are looked for: {@link SolverStatistics.soughtTerm}, remembered for words that may be
 * misspelt and kept up to date. What is meant changes when a solver begins or ceases to use the word, or others that are near it.
 */
export class SoughtTerms {
  /** Of each term, whether some need has had it. */
  private wasHeld = new Uint8Array(0);
  /** Of those, the ones to look at. */
  private readonly toLookAt = new NotedNumbers();
  // Chains in arrays: of maps with as many entries, each that grows would keep others waiting.
  /** Of each term, one more than the one that it is looked for by; 0 if that is itself. */
  private sought = new Uint32Array(0);
  /** Of each term, one more than the first that is looked for by it; of each of these, one more than the next. */
  private firstSeekers = new Uint32Array(0);
  private nextSeekers = new Uint32Array(0);
  /** The stems of words that may be misspelt, to be found from one that was meant. */
  private readonly misspelt: NearWords;
  private gone = 0;

  /** Of which it has changed how frequent they are, or those by which they are looked for. */
  readonly changedTerms = new NotedNumbers();

  constructor(private readonly statistics: SolverStatistics) {
    this.misspelt = new NearWords((form) => statistics.lexicon.form(form));
  }

  get bytes(): number {
    const arrays = [this.wasHeld, this.sought, this.firstSeekers, this.nextSeekers];
    return arrays.reduce(
      (sum, { byteLength }) => sum + byteLength,
      bytesOf([this.misspelt, this.toLookAt, this.changedTerms]),
    );
  }

  /** Takes in the words of a need. */
  put(terms: Uint32Array): void {
    this.wasHeld = withCapacity(this.wasHeld, this.statistics.lexicon.termCount);
    for (const term of terms) {
      if (this.wasHeld[term] === 1) continue;
      this.wasHeld[term] = 1;
      this.toLookAt.note(term);
    }
  }

  /** By which term a word is looked for, as of the last {@link settle}. */
  of(term: number): number {
    const sought = this.sought[term];
    return sought > 0 ? sought - 1 : term;
  }

  /** The words that are looked for by a term which is not theirs. */
  *seekersOf(term: number): Generator<number> {
    for (let next = this.firstSeekers[term]; next > 0; next = this.nextSeekers[next - 1]) yield next - 1;
  }

  /** Takes over what has changed in the solvers, in steps short enough that others may have a turn between. */
  *settle(): Generator<void> {
    const { changedForms, changedTerms } = this.statistics;
    for (let form = changedForms.take(); form !== undefined; form = changedForms.take()) {
      this.noteNear(form);
      if (this.isLong()) yield;
    }
    for (let term = changedTerms.take(); term !== undefined; term = changedTerms.take()) {
      this.changedTerms.note(term);
      if (this.wasHeld[term] === 1) this.toLookAt.note(term);
      for (const seeker of this.seekersOf(term)) this.changedTerms.note(seeker);
      if (this.isLong()) yield;
    }
    for (let term = this.toLookAt.take(); term !== undefined; term = this.toLookAt.take()) {
      this.look(term);
      if (this.isLong()) yield;
    }
  }

  private isLong(): boolean {
    if (++this.gone < aWhile) return false;
    this.gone = 0;
    return true;
  }

  /** Notes the words by which one with a form may be meant. */
  private noteNear(form: number): void {
    const { lexicon } = this.statistics;
    this.gone += nearness;
    for (const near of this.misspelt.near(lexicon.form(form)))
      this.toLookAt.note(lexicon.termStemmedTo(near));
  }

  private look(term: number): void {
    const { statistics } = this;
    const stem = statistics.lexicon.stemFormOf(term);
    if (!statistics.isUsed(term) && mayBeMisspelt(statistics.lexicon.form(stem))) {
      this.misspelt.add(stem);
      this.gone += nearness;
    }
    const [before, now] = [this.of(term), statistics.soughtTerm(term)];
    if (before === now) return;
    this.changedTerms.note(term);
    this.makeRoom();
    if (before !== term) this.unlink(term, before);
    if (now !== term) this.link(term, now);
  }

  private link(term: number, sought: number): void {
    this.sought[term] = sought + 1;
    this.nextSeekers[term] = this.firstSeekers[sought];
    this.firstSeekers[sought] = term + 1;
  }

  private unlink(term: number, sought: number): void {
    this.sought[term] = 0;
    if (this.firstSeekers[sought] === term + 1) this.firstSeekers[sought] = this.nextSeekers[term];
    else
      for (const seeker of this.seekersOf(sought))
        if (this.nextSeekers[seeker] === term + 1) this.nextSeekers[seeker] = this.nextSeekers[term];
  }

  private makeRoom(): void {
    const { termCount } = this.statistics.lexicon;
    this.sought = withCapacity(this.sought, termCount);
    this.firstSeekers = withCapacity(this.firstSeekers, termCount);
    this.nextSeekers = withCapacity(this.nextSeekers, termCount);
  }
}
