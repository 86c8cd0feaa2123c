import { Analyser, type AnalysedNeed, type AnalysedSolver } from './analyse.js';
import { eligibility } from './eligibility.js';
import type { NeedDocument, PairHistory, SolverDocument, Taxonomy } from './match-documents.js';
import { rank } from './rank.js';
import { explain, fullScore, score, scoreParts, sumOf, weighNeed } from './score.js';
import type { CollectionStatistics, MatchScore, ScoreParts, WeighedNeed } from './score.js';
import type { TextLanguage } from './stems.js';

/** A need and a solver that fit, with why. */
export interface ScoredPair extends MatchScore {
  needId: string;
  solverId: string;
  /** Whether the solver is at its cap: to be shown, not proposed. */
  full: boolean;
}

/** What a search knows beyond the documents. */
export interface MatchContext {
  /** What has been between the two; nothing by default. */
  history?: (needId: string, solverId: string) => PairHistory | undefined;
  /** How many introductions a solver has had, to put the least served first; 0 by default. */
  servedCount?: (solverId: string) => number;
}

/** Which pairs are worth keeping. */
export interface Worth {
  /** How many are the best of a need, and of a solver. */
  limit: number;
  /** The least score. */
  minimum: number;
}

interface Candidate {
  /** Of the one that is ranked. */
  id: string;
  weighed: WeighedNeed;
  solver: AnalysedSolver;
  points: number;
}

/**
 * The needs and solvers held in memory, analysed and without their texts, and how they fit.
 * Every search goes through all that are eligible: exact, and fast enough for some ten thousand.
 * Document frequencies are those of the solvers held, whether eligible or not.
 */
export class MatchCollection {
  private readonly analyser: Analyser;
  private readonly needs = new Map<string, AnalysedNeed>();
  private readonly solvers = new Map<string, AnalysedSolver>();
  private readonly statistics = new SolverStatistics();
  private readonly weighed = new Map<string, WeighedNeed>();
  private readonly bestIds = new Map<string, Set<string>>();
  private publishedNeeds: number | undefined;

  constructor(taxonomy: Taxonomy, language: TextLanguage = 'fr') {
    this.analyser = new Analyser(taxonomy, language);
  }

  get size(): { needs: number; solvers: number } {
    return { needs: this.needs.size, solvers: this.solvers.size };
  }

  /** Adds a need, or replaces the one with its id. */
  putNeed(document: NeedDocument): void {
    this.forgetSearches();
    this.needs.set(document.id, this.analyser.need(document));
  }

  /** Adds a solver, or replaces the one with its id. About 0.1 ms for a thousand characters. */
  putSolver(document: SolverDocument): void {
    const solver = this.analyser.solver(document);
    this.removeSolver(document.id);
    this.solvers.set(document.id, solver);
    this.statistics.add(solver);
  }

  removeNeed(id: string): void {
    this.forgetSearches();
    this.needs.delete(id);
  }

  removeSolver(id: string): void {
    this.forgetSearches();
    const solver = this.solvers.get(id);
    if (solver === undefined) return;
    this.solvers.delete(id);
    this.statistics.remove(solver);
  }

  /**
   * The best eligible solvers for a need, ranked; none that has no tag and no word in common with it.
   * The need is one of the collection by its id (none is found for an unknown one), or a draft that is in no collection.
   */
  bestSolvers(need: string | NeedDocument, limit: number, context: MatchContext = {}): ScoredPair[] {
    const analysed = typeof need === 'string' ? this.needs.get(need) : this.analyser.need(need);
    return analysed === undefined ? [] : this.solversFor(analysed, context).slice(0, limit).map(explained);
  }

  /** The best needs of the collection that a solver of it may answer, as in {@link bestSolvers}. */
  bestNeeds(solverId: string, limit: number, context: MatchContext = {}): ScoredPair[] {
    const solver = this.solvers.get(solverId);
    return solver === undefined ? [] : this.needsFor(solver, context).slice(0, limit).map(explained);
  }

  /**
   * The pairs of a need that are among the best of either side, its best solvers first: a solver that comes after many
   * others may still have no better need than this one. The history is that of this need's pairs alone.
   */
  pairsOfNeed(needId: string, { limit, minimum }: Worth, context: MatchContext = {}): ScoredPair[] {
    const need = this.needs.get(needId);
    if (need === undefined) return [];
    return this.solversFor(need, context)
      .filter(({ points }) => points / fullScore >= minimum)
      .filter(({ solver }, i) => i < limit || this.bestOfSolver(solver, limit).has(needId))
      .map(explained);
  }

  /** The pairs of a solver that are among the best of either side, as in {@link pairsOfNeed}. */
  pairsOfSolver(solverId: string, { limit, minimum }: Worth, context: MatchContext = {}): ScoredPair[] {
    const solver = this.solvers.get(solverId);
    if (solver === undefined) return [];
    return this.needsFor(solver, context)
      .filter(({ points }) => points / fullScore >= minimum)
      .filter(({ weighed }, i) => i < limit || this.bestOfNeed(weighed.need, limit).has(solverId))
      .map(explained);
  }

  /** The score of one pair of the collection; undefined where a search would leave it out. */
  scorePair(needId: string, solverId: string, context: MatchContext = {}): ScoredPair | undefined {
    const need = this.needs.get(needId);
    const solver = this.solvers.get(solverId);
    if (need === undefined || solver === undefined || !mayMeet(need, solver, context)) return undefined;
    const pair = pairOf(need, solver, score(need, solver, this.statistics));
    return haveSomethingInCommon(pair.parts) ? pair : undefined;
  }

  private solversFor(need: AnalysedNeed, context: MatchContext): Candidate[] {
    const weighed = weighNeed(need, this.statistics);
    const candidates: Candidate[] = [];
    for (const [id, solver] of this.solvers) {
      if (!mayMeet(need, solver, context)) continue;
      const parts = scoreParts(weighed, solver);
      if (haveSomethingInCommon(parts)) candidates.push({ id, weighed, solver, points: sumOf(parts) });
    }
    return rank(candidates, context);
  }

  private needsFor(solver: AnalysedSolver, context: MatchContext): Candidate[] {
    const candidates: Candidate[] = [];
    for (const [id, need] of this.needs) {
      if (!mayMeet(need, solver, context)) continue;
      const weighed = this.weigh(need);
      const parts = scoreParts(weighed, solver);
      if (haveSomethingInCommon(parts)) candidates.push({ id, weighed, solver, points: sumOf(parts) });
    }
    return rank(candidates);
  }

  private weigh(need: AnalysedNeed): WeighedNeed {
    return remembered(this.weighed, need.facts.id, () => weighNeed(need, this.statistics));
  }

  private bestOfNeed(need: AnalysedNeed, limit: number): Pick<Set<string>, 'has'> {
    if (this.solvers.size <= limit) return this.solvers;
    return remembered(this.bestIds, `${need.facts.id} ${limit}`, () =>
      idsOf(this.solversFor(need, {}).slice(0, limit)),
    );
  }

  private bestOfSolver(solver: AnalysedSolver, limit: number): Pick<Set<string>, 'has'> {
    this.publishedNeeds ??= [...this.needs.values()].filter(({ facts }) => facts.published).length;
    if (this.publishedNeeds <= limit) return this.needs;
    return remembered(this.bestIds, `${solver.facts.id} ${limit}`, () =>
      idsOf(this.needsFor(solver, {}).slice(0, limit)),
    );
  }

  /** What was remembered of searches holds until a document changes: rarities are those of the whole. */
  private forgetSearches(): void {
    this.weighed.clear();
    this.bestIds.clear();
    this.publishedNeeds = undefined;
  }
}

function explained({ weighed, solver }: Candidate): ScoredPair {
  return pairOf(weighed.need, solver, explain(weighed, solver));
}

function idsOf(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.map(({ id }) => id));
}

function remembered<Value>(memory: Map<string, Value>, key: string, compute: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = compute();
  memory.set(key, value);
  return value;
}

function mayMeet(need: AnalysedNeed, solver: AnalysedSolver, { history }: MatchContext): boolean {
  const pair = history?.(need.facts.id, solver.facts.id);
  return eligibility(need.facts, solver.facts, pair) === undefined;
}

/** Being near and active alone makes no match. */
function haveSomethingInCommon({ tags, words }: ScoreParts): boolean {
  return tags + words > 0;
}

function pairOf(need: AnalysedNeed, solver: AnalysedSolver, matchScore: MatchScore): ScoredPair {
  return { needId: need.facts.id, solverId: solver.facts.id, full: solver.facts.full, ...matchScore };
}

/** Kept up to date solver by solver. */
class SolverStatistics implements CollectionStatistics {
  solvers = 0;
  titledSolvers = 0;
  private totalLength = 0;
  private totalTitleLength = 0;
  private readonly frequencies = new Map<number, number>();
  private readonly titleFrequencies = new Map<number, number>();

  get meanLength(): number {
    return this.solvers > 0 ? this.totalLength / this.solvers : 0;
  }

  get meanTitleLength(): number {
    return this.titledSolvers > 0 ? this.totalTitleLength / this.titledSolvers : 0;
  }

  frequency(term: number): number {
    return this.frequencies.get(term) ?? 0;
  }

  titleFrequency(term: number): number {
    return this.titleFrequencies.get(term) ?? 0;
  }

  add(solver: AnalysedSolver): void {
    this.count(solver, 1);
  }

  remove(solver: AnalysedSolver): void {
    this.count(solver, -1);
  }

  private count({ words }: AnalysedSolver, by: 1 | -1): void {
    this.solvers += by;
    this.totalLength += by * words.length;
    this.totalTitleLength += by * words.titleLength;
    if (words.titleLength > 0) this.titledSolvers += by;
    for (const [i, term] of words.terms.entries()) {
      this.frequencies.set(term, this.frequency(term) + by);
      if (words.titleCounts[i] > 0) this.titleFrequencies.set(term, this.titleFrequency(term) + by);
    }
  }
}
