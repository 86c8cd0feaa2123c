import { mayBeMisspelt, type SolverStatistics } from './collection-statistics.js';
import { withRoom } from './growing.js';
import { noTerm } from './lexicon.js';
import { NearWords } from './near-words.js';
import { NotedNumbers } from './noted-numbers.js';

/** How many terms and forms are gone through, or guesses made, before somebody else gets a turn. */
const aWhile = 5_000;
const aFew = 200;

/**
 * By which terms the words of the needs held are looked for: {@link SolverStatistics.soughtTerm}, remembered for words that may be
 * misspelt and kept up to date. What is meant changes when a solver begins or ceases to use the word, or others that are near it.
 */
export class SoughtTerms {
  /** Of each term, whether some need has had it. */
  private isHeld = new Uint8Array(0);
  /** Of those, the ones that have not been looked at. */
  private readonly unseen: number[] = [];
  private readonly sought = new Map<number, number>();
  private readonly seekers = new Map<number, readonly number[]>();
  /** The stems of words that may be misspelt, to be found from one that was meant. */
  private readonly misspelt: NearWords;
  private gone = 0;
  private guesses = 0;

  /** Of which it has changed how frequent they are, or those by which they are looked for. */
  readonly changedTerms = new NotedNumbers();

  constructor(private readonly statistics: SolverStatistics) {
    this.misspelt = new NearWords((form) => statistics.lexicon.form(form));
  }

  get bytes(): number {
    return this.isHeld.byteLength + this.misspelt.bytes + this.changedTerms.bytes;
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
  seekersOf(term: number): readonly number[] {
    return this.seekers.get(term) ?? [];
  }

  /** Takes over what has changed in the solvers, in steps short enough that others may have a turn between. */
  *settle(): Generator<void> {
    const { changedForms, changedTerms } = this.statistics;
    for (let term = this.unseen.pop(); term !== undefined; term = this.unseen.pop()) {
      this.look(term);
      if (this.isLong()) yield;
    }
    for (let form = changedForms.take(); form !== undefined; form = changedForms.take()) {
      this.lookNear(form);
      if (this.isLong()) yield;
    }
    for (let term = changedTerms.take(); term !== undefined; term = changedTerms.take()) {
      this.changedTerms.note(term);
      if (this.isHeld[term] === 1) this.look(term);
      for (const seeker of this.seekersOf(term)) this.changedTerms.note(seeker);
      if (this.isLong()) yield;
    }
  }

  private isLong(): boolean {
    if (++this.gone < aWhile && this.guesses < aFew) return false;
    this.gone = this.guesses = 0;
    return true;
  }

  /** Looks at the words by which one with a form may be meant. */
  private lookNear(form: number): void {
    const { statistics, misspelt } = this;
    for (const near of misspelt.near(statistics.lexicon.form(form))) {
      const term = statistics.lexicon.termStemmedTo(near);
      if (term !== noTerm) this.look(term);
    }
  }

  private look(term: number): void {
    const { statistics } = this;
    if (!statistics.isUsed(term)) this.watch(statistics.lexicon.stemFormOf(term));
    const [before, now] = [this.of(term), statistics.soughtTerm(term)];
    if (before === now) return;
    this.changedTerms.note(term);
    if (before !== term)
      this.seekers.set(
        before,
        this.seekersOf(before).filter((seeker) => seeker !== term),
      );
    if (now === term) this.sought.delete(term);
    else {
      this.sought.set(term, now);
      this.seekers.set(now, [...this.seekersOf(now), term]);
    }
  }

  private watch(stem: number): void {
    if (!mayBeMisspelt(this.statistics.lexicon.form(stem))) return;
    this.misspelt.add(stem);
    this.guesses++;
  }
}
