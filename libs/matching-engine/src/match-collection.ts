import { type AnalysedNeed, type AnalysedSolver, Analyser } from './analysis/index.js';
import {
  comparedByLetters,
  DocumentCodec,
  type Found,
  NeedIndex,
  SolverIndex,
  TerritorySets,
  type Wanted,
} from './retrieval/index.js';
import { SolverStatistics } from './statistics/index.js';
import { bytesOf, TextTable } from './storage/index.js';
import {
  eligibility,
  explain,
  fullScore,
  type MatchScore,
  rank,
  scoreParts,
  type WeighedNeed,
  weighNeed,
} from './scoring/index.js';

import type { NeedDocument, PairHistory, SolverDocument, Taxonomy } from './documents.js';
import type { TextLanguage } from '@passerelle/text';

/** A need and a solver that fit, with why. */
export interface ScoredPair extends MatchScore {
  needId: string;
  solverId: string;
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
  /** The least score, by words and tags as they stand: letters change the order, not what is kept. */
  minimum: number;
}

/** What is known of the best for one document until any other changes. */
interface KnownBest {
  /** So many points, before letters, as are compared by letters have at least. */
  height: number;
  /** Who they are, once somebody reached that height. */
  ids?: ReadonlySet<string>;
}

/** Some four thousand bytes each. */
const mostKnownBest = 20_000;

/** So many left over never matter. */
const leftOverAtLeast = 10_000;

/**
 * The needs and solvers held in memory, analysed and without their texts, and how they fit.
 * Document frequencies are those of the solvers held, whether eligible or not.
 */
export class MatchCollection {
  private readonly analyser: Analyser;
  private readonly statistics: SolverStatistics;
  private readonly needs: NeedIndex;
  private readonly solvers: SolverIndex;
  /** What both indexes use, among it the numbers of territories and organisations. */
  private readonly shared: readonly { bytes: number }[];
  private readonly bestOf = new Map<string, KnownBest>();
  private rememberedBy: MatchContext['servedCount'];

  /** How many times a document was put or removed. */
  changes = 0;

  constructor(taxonomy: Taxonomy, language: TextLanguage = 'fr') {
    this.analyser = new Analyser(taxonomy, language);
    this.statistics = new SolverStatistics(this.analyser.lexicon);
    const shared = [
      new DocumentCodec(this.analyser),
      this.statistics,
      new TerritorySets(),
      new TextTable(),
    ] as const;
    this.shared = shared;
    this.solvers = new SolverIndex(...shared);
    this.needs = new NeedIndex(...shared);
  }

  get size(): { needs: number; solvers: number } {
    return { needs: this.needs.count, solvers: this.solvers.count };
  }

  /** What its arrays take. */
  get bytes(): number {
    return bytesOf([this.needs, this.solvers, this.analyser.lexicon, ...this.shared]);
  }

  /** Whether more of it is left over from documents that were changed or removed than is in use: build it anew. */
  get isWorn(): boolean {
    return (
      this.needs.leftOver + this.solvers.leftOver > this.needs.count + this.solvers.count + leftOverAtLeast
    );
  }

  /** Adds a need, or replaces the one with its id. */
  putNeed(document: NeedDocument): void {
    this.changed();
    this.needs.put(this.analyser.need(document));
  }

  /** Adds a solver, or replaces the one with its id. About 0.1 ms for a thousand characters. */
  putSolver(document: SolverDocument): void {
    this.changed();
    this.solvers.put(this.analyser.solver(document));
  }

  removeNeed(id: string): void {
    this.changed();
    this.needs.remove(id);
  }

  removeSolver(id: string): void {
    this.changed();
    this.solvers.remove(id);
  }

  private changed(): void {
    this.changes++;
    this.bestOf.clear();
  }

  /** After many changes: what the next search would do first, in steps between which others may have a turn. */
  settle(): Generator<void> {
    return this.needs.settle();
  }

  /**
   * The best eligible solvers for a need, ranked; none that has no tag in common with it, and no word but what all use and brings less
   * than a point.
   * The need is one of the collection by its id (none is found for an unknown one), or a draft that is in no collection.
   */
  bestSolvers(need: string | NeedDocument, limit: number, context: MatchContext = {}): ScoredPair[] {
    const explained = (analysed: AnalysedNeed): ScoredPair[] =>
      this.explainSolvers(analysed, idsOf(this.rankSolvers(analysed, limit, context).slice(0, limit)));
    if (typeof need !== 'string') return this.analyser.draft(need, explained);
    const analysed = this.needs.get(need);
    return analysed === undefined ? [] : explained(analysed);
  }

  /** The best needs of the collection that a solver of it may answer, as in {@link bestSolvers}. */
  bestNeeds(solverId: string, limit: number, context: MatchContext = {}): ScoredPair[] {
    const solver = this.solvers.get(solverId);
    if (solver === undefined) return [];
    return this.explainNeeds(solver, idsOf(this.rankNeeds(solver, limit, context).slice(0, limit)));
  }

  /** Who {@link bestSolvers} and {@link bestNeeds} find, and their points, without the reasons. */
  find(
    side: { needId: string } | { draft: NeedDocument } | { solverId: string },
    limit: number,
    context: MatchContext = {},
  ): Found[] {
    if ('solverId' in side) {
      const solver = this.solvers.get(side.solverId);
      return solver === undefined ? [] : this.rankNeeds(solver, limit, context).slice(0, limit);
    }
    const found = (need: AnalysedNeed): Found[] => this.rankSolvers(need, limit, context).slice(0, limit);
    if ('draft' in side) return this.analyser.draft(side.draft, found);
    const need = this.needs.get(side.needId);
    return need === undefined ? [] : found(need);
  }

  /** {@link Analyser.tagsMeantIn} a draft, by words that solvers use. */
  tagsSeenIn(draft: NeedDocument): string[] {
    return this.analyser.tagsMeantIn(draft, (term) => this.statistics.isUsed(term));
  }

  /** Why some solvers fit a draft, in the order given. */
  explain(draft: NeedDocument, solverIds: readonly string[]): ScoredPair[] {
    return this.analyser.draft(draft, (need) => this.explainSolvers(need, solverIds));
  }

  /**
   * The pairs of a need that are among the best of either side, its best solvers first: a solver that comes after many
   * others may still have no better need than this one. The history is that of this need's pairs alone.
   *
   * It takes a search, or a part of one, for each such solver, and texts that are long take long to explain: others may have a turn in
   * between. What it finds holds if
   * {@link changes} has not changed meanwhile.
   */
  *pairsOfNeed(needId: string, worth: Worth, context: MatchContext = {}): Generator<void, ScoredPair[]> {
    const need = this.needs.get(needId);
    if (need === undefined) return [];
    const { best, others } = this.candidatesOf(
      worth,
      (wanted) => this.solvers.find(weighNeed(need, this.statistics), wanted),
      excludedBy(context, (solverId) => [needId, solverId]),
      context,
    );
    const kept = [...best];
    for (const other of others) {
      if (this.isAmongBestOfSolver(other, needId, worth.limit)) kept.push(other);
      yield;
    }
    // If a document changes meanwhile, what was found doesn't hold: the need is weighed once.
    const weighed = weighNeed(need, this.statistics);
    return yield* inSteps(kept, ({ id }) => this.explainSolver(weighed, id));
  }

  /** The pairs of a solver that are among the best of either side, as in {@link pairsOfNeed}. */
  *pairsOfSolver(solverId: string, worth: Worth, context: MatchContext = {}): Generator<void, ScoredPair[]> {
    const solver = this.solvers.get(solverId);
    if (solver === undefined) return [];
    const { best, others } = this.candidatesOf(
      worth,
      (wanted) => this.needs.find(solver, wanted),
      excludedBy(context, (needId) => [needId, solverId]),
    );
    const kept = [...best];
    for (const other of others) {
      if (this.isAmongBestOfNeed(other, solverId, worth.limit, context)) kept.push(other);
      yield;
    }
    return yield* inSteps(kept, ({ id }) => this.explainNeeds(solver, [id]));
  }

  /** The score of one pair of the collection; undefined where a search would leave it out, however many others there are. */
  scorePair(needId: string, solverId: string, { history }: MatchContext = {}): ScoredPair | undefined {
    const need = this.needs.get(needId);
    const solver = this.solvers.get(solverId);
    if (need === undefined || solver === undefined) return undefined;
    if (eligibility(need.facts, solver.facts, history?.(needId, solverId)) !== undefined) return undefined;
    const weighed = weighNeed(need, this.statistics);
    // As a search does, which looks at letters last.
    const { tags, words } = scoreParts(weighed, solver, { letters: false });
    return tags + words > 0 ? pairOf(solver, need, explain(weighed, solver)) : undefined;
  }

  private rankSolvers(
    need: AnalysedNeed,
    limit: number,
    context: MatchContext,
    isBeatenBy?: Wanted['isBeatenBy'],
  ): Found[] {
    const found = this.solvers.find(weighNeed(need, this.statistics), {
      few: Math.max(limit, comparedByLetters),
      isBeatenBy,
      excludes: excludedBy(context, (solverId) => [need.facts.id, solverId]),
    });
    return rank(found, context);
  }

  private rankNeeds(
    solver: AnalysedSolver,
    limit: number,
    context: MatchContext,
    isBeatenBy?: Wanted['isBeatenBy'],
  ): Found[] {
    const found = this.needs.find(solver, {
      few: Math.max(limit, comparedByLetters),
      isBeatenBy,
      excludes: excludedBy(context, (needId) => [needId, solver.facts.id]),
    });
    return rank(found);
  }

  /** Those that a search for the best would find, and all others that have enough: by what they have before letters. */
  private candidatesOf(
    { limit, minimum }: Worth,
    find: (wanted: Wanted) => Found[],
    excludes: Wanted['excludes'],
    context: MatchContext = {},
  ): { best: Found[]; others: Found[] } {
    const few = Math.max(limit, comparedByLetters);
    const least = Math.ceil(minimum * fullScore - 1e-6);
    // A little more than enough, since a search adds up with single precision.
    const found = find({ few, always: Math.max(1, least - 2), excludes });
    const ranked = rank(found.slice(0, few), context);
    const enough = ({ plainPoints }: Found): boolean => plainPoints >= least;
    return {
      best: ranked.slice(0, limit).filter(enough),
      others: rank([...ranked.slice(limit), ...found.slice(few)], context).filter(enough),
    };
  }

  private explainSolvers(need: AnalysedNeed, solverIds: readonly string[]): ScoredPair[] {
    const weighed = weighNeed(need, this.statistics);
    return solverIds.flatMap((id) => this.explainSolver(weighed, id));
  }

  private explainSolver(weighed: WeighedNeed, id: string): ScoredPair[] {
    const solver = this.solvers.get(id);
    return solver === undefined ? [] : [pairOf(solver, weighed.need, explain(weighed, solver))];
  }

  private explainNeeds(solver: AnalysedSolver, needIds: readonly string[]): ScoredPair[] {
    return needIds.flatMap((id) => {
      const need = this.needs.get(id);
      return need === undefined
        ? []
        : [pairOf(solver, need, explain(weighNeed(need, this.statistics), solver))];
    });
  }

  private isAmongBestOfSolver({ id, plainPoints }: Found, needId: string, limit: number): boolean {
    if (this.needs.publishedCount <= limit) return true;
    return this.isAmongBest(`solver ${id} ${limit}`, { id: needId, plainPoints }, (isBeatenBy) => {
      const solver = this.solvers.get(id);
      return solver === undefined ? [] : this.rankNeeds(solver, limit, {}, isBeatenBy).slice(0, limit);
    });
  }

  private isAmongBestOfNeed(
    { id, plainPoints }: Found,
    solverId: string,
    limit: number,
    { servedCount }: MatchContext,
  ): boolean {
    if (this.solvers.count <= limit) return true;
    // Who is served less comes first: what was found by other counts is of no use.
    if (this.rememberedBy !== servedCount) this.bestOf.clear();
    this.rememberedBy = servedCount;
    return this.isAmongBest(`need ${id} ${limit}`, { id: solverId, plainPoints }, (isBeatenBy) => {
      const need = this.needs.get(id);
      return need === undefined
        ? []
        : this.rankSolvers(need, limit, { servedCount }, isBeatenBy).slice(0, limit);
    });
  }

  /**
   * Whether one is among the best that a search finds. A pair that has less than the hundred that are compared by letters cannot
   * be: once so many are known, the search ends. What was seen holds until a document changes: rarities are those of the whole.
   */
  private isAmongBest(
    key: string,
    { id, plainPoints }: { id: string; plainPoints: number },
    search: (isBeatenBy: Wanted['isBeatenBy']) => Found[],
  ): boolean {
    const known = this.bestOf.get(key) ?? { height: 0 };
    // A rebuild changes nothing, and asks for nearly all.
    if (this.bestOf.size >= mostKnownBest) this.bestOf.clear();
    this.bestOf.set(key, known);
    if (known.ids === undefined && plainPoints >= known.height) {
      const found = search((height) => {
        known.height = height;
        return height > plainPoints;
      });
      if (plainPoints >= known.height) known.ids = new Set(idsOf(found));
    }
    return known.ids?.has(id) ?? false;
  }
}

/** What each thing comes to, with a step after each. */
function* inSteps<Thing, Result>(
  things: readonly Thing[],
  use: (thing: Thing) => readonly Result[],
): Generator<void, Result[]> {
  const results: Result[] = [];
  for (const thing of things) {
    results.push(...use(thing));
    yield;
  }
  return results;
}

function idsOf(found: readonly Found[]): string[] {
  return found.map(({ id }) => id);
}

function excludedBy(
  { history }: MatchContext,
  pairOfIds: (id: string) => [needId: string, solverId: string],
): ((id: string) => boolean) | undefined {
  if (history === undefined) return undefined;
  return (id) => {
    const pair = history(...pairOfIds(id));
    return pair !== undefined && (pair.dismissed || pair.coolingDown);
  };
}

function pairOf(solver: AnalysedSolver, need: AnalysedNeed, matchScore: MatchScore): ScoredPair {
  return { needId: need.facts.id, solverId: solver.facts.id, ...matchScore };
}
