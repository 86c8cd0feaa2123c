import type { TextLanguage } from '@passerelle/text';
import { type AnalysedNeed, type AnalysedSolver, Analyser } from './analysis/analyser.js';
import type { NeedDocument, PairHistory, SolverDocument, Taxonomy } from './documents.js';
import { RememberedBest } from './remembered-best.js';
import type { FoundDocument, TopKQuery } from './retrieval/block-search.js';
import { DocumentCodec } from './retrieval/document-codec.js';
import { NeedIndex } from './retrieval/need-index.js';
import { SolverIndex } from './retrieval/solver-index.js';
import { TerritorySets } from './retrieval/territory-sets.js';
import { eligibility } from './scoring/eligibility.js';
import { centred, meaningPointsOfParts, solverScale } from './scoring/meaning.js';
import { ownPoints } from './scoring/own-points.js';
import { rank } from './scoring/rank.js';
import { explain, type MatchScore } from './scoring/reasons.js';
import { scoreParts, type WeighedNeed, weighNeed } from './scoring/score.js';
import { SolverStatistics } from './statistics/solver-statistics.js';
import { bytesOf } from './storage/column.js';
import { TextTable } from './storage/text-table.js';
import { fullScore, mostAcceptancePoints, rescoredByNgrams } from './weights.js';
import { WhoStandsOut } from './who-stands-out.js';

/** A need and a solver that fit, with score and reasons. */
export interface ScoredPair extends MatchScore {
  needId: string;
  solverId: string;
}

/** Facts that matching uses in addition to the documents. */
export interface MatchContext {
  /** The history of a need and a solver; empty by default. */
  history?: (needId: string, solverId: string) => PairHistory | undefined;
  /** How many introductions a solver has had; 0 by default. Among nearly equal scores, solvers with fewer introductions come first. */
  servedCount?: (solverId: string) => number;
}

/** The conditions of a pair that is worth storing. It must meet all of them. */
export interface Worth {
  /** The pair is among this many best of its need, or of its solver. */
  limit: number;
  /**
   * The least score (in [0, 1]), before n-grams are compared. N-grams change the order, not the choice of stored
   * pairs.
   */
  minimum: number;
  /** The pair has at least this many {@link ownPoints}, or stands out; 0 by default. */
  own?: number;
}

/** Up to this many stale document numbers, no rebuild is needed. */
const toleratedStale = 10_000;

/**
 * The needs and solvers in memory, analysed and without their texts, with the searches over them. Callers use the
 * engine only through this class.
 *
 * The same documents give the same scores in any order of adding. Document frequencies are counted over all solvers
 * in memory, eligible or not.
 */
export class MatchCollection {
  private readonly analyser: Analyser;
  private readonly statistics: SolverStatistics;
  private readonly needs: NeedIndex;
  private readonly solvers: SolverIndex;
  /** Data that both indexes use. */
  private readonly shared: readonly { bytes: number }[];
  private readonly rememberedBest = new RememberedBest();
  private servedCountOfRemembered: MatchContext['servedCount'];
  private readonly whoStandsOut: WhoStandsOut;

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
    this.whoStandsOut = new WhoStandsOut(this.needs, this.solvers, this.statistics);
  }

  get size(): { needs: number; solvers: number } {
    return { needs: this.needs.count, solvers: this.solvers.count };
  }

  /** How many bytes its arrays take. */
  get bytes(): number {
    return bytesOf([this.needs, this.solvers, this.analyser.lexicon, ...this.shared]);
  }

  /**
   * Whether documents that were changed or removed take more than half of the collection, so that it should be built
   * again.
   */
  get needsRebuild(): boolean {
    return (
      this.needs.staleCount + this.solvers.staleCount > this.needs.count + this.solvers.count + toleratedStale
    );
  }

  /**
   * Adds a need, or replaces the one with its id.
   * @throws {RangeError} if its vector has another length than the others, or is no vector: all zeros, or with a
   * component of −128
   */
  putNeed(document: NeedDocument): void {
    this.checked(document);
    this.invalidate();
    this.needs.put(this.analyser.need(document));
  }

  /** Adds a solver, or replaces the one with its id; otherwise as {@link putNeed}. About 0.1 ms for a thousand characters. */
  putSolver(document: SolverDocument): void {
    this.checked(document);
    this.invalidate();
    this.solvers.put(this.analyser.solver(document));
  }

  /**
   * Replaces the points of solvers that were right more often than their scores predicted. They are {@link
   * mostAcceptancePoints} at most, and are added to the points of a pair. Solvers that are put later get their points
   * too.
   * @param points by the solver's id, whole; 0 for a missing solver
   * @throws {RangeError} for other numbers
   */
  setAcceptance(points: ReadonlyMap<string, number>): void {
    for (const value of points.values())
      if (!Number.isInteger(value) || value < 0 || value > mostAcceptancePoints)
        throw new RangeError(`A solver has from 0 to ${mostAcceptancePoints} points for its acceptance.`);
    if (this.solvers.setAcceptance(points)) this.invalidate();
  }

  removeNeed(id: string): void {
    this.invalidate();
    this.needs.remove(id);
  }

  removeSolver(id: string): void {
    this.invalidate();
    this.solvers.remove(id);
  }

  /** @throws {RangeError} if its vector cannot be compared with the others */
  private checked<Document extends { vector?: Int8Array | undefined }>(document: Document): Document {
    this.statistics.meaning.check(document.vector);
    return document;
  }

  private invalidate(): void {
    this.changes++;
    this.rememberedBest.forget();
    this.whoStandsOut.forget();
  }

  /**
   * After many changes, does the work that the next search would do first, in steps between which other work may run.
   */
  *catchUp(): Generator<void> {
    yield* this.needs.catchUp();
    yield* this.solvers.catchUp();
  }

  /**
   * The best eligible solvers for a need, ranked. A solver is found only if it has at least one point for words, tags
   * or meaning.
   * @param need the id of a need of the collection (nothing is found for an unknown one), or a draft that is in no
   * collection
   * @param limit how many at most
   * @throws {RangeError} if a draft's vector has another length than the others
   */
  bestSolvers(need: string | NeedDocument, limit: number, context: MatchContext = {}): ScoredPair[] {
    const explained = (analysed: AnalysedNeed): ScoredPair[] =>
      this.explainSolvers(analysed, idsOf(this.rankSolvers(analysed, limit, context).slice(0, limit)));
    if (typeof need !== 'string') return this.analyser.draft(this.checked(need), explained);
    const analysed = this.needs.get(need);
    return analysed === undefined ? [] : explained(analysed);
  }

  /** The best needs of the collection for one of its solvers; otherwise as {@link bestSolvers}. */
  bestNeeds(solverId: string, limit: number, context: MatchContext = {}): ScoredPair[] {
    const solver = this.solvers.get(solverId);
    if (solver === undefined) return [];
    return this.explainNeeds(solver, idsOf(this.rankNeeds(solver, limit, context).slice(0, limit)));
  }

  /**
   * The ids that {@link bestSolvers} and {@link bestNeeds} find, with their points. It is faster, since it finds no
   * reasons.
   */
  find(
    side: { needId: string } | { draft: NeedDocument } | { solverId: string },
    limit: number,
    context: MatchContext = {},
  ): FoundDocument[] {
    if ('solverId' in side) {
      const solver = this.solvers.get(side.solverId);
      return solver === undefined ? [] : this.rankNeeds(solver, limit, context).slice(0, limit);
    }
    const found = (need: AnalysedNeed): FoundDocument[] =>
      this.rankSolvers(need, limit, context).slice(0, limit);
    if ('draft' in side) return this.analyser.draft(this.checked(side.draft), found);
    const need = this.needs.get(side.needId);
    return need === undefined ? [] : found(need);
  }

  /** The tags that a draft's text mentions, but that are not chosen; see {@link Analyser.tagsSeenInDraft}. */
  tagsSeenIn(draft: NeedDocument): string[] {
    return this.analyser.tagsSeenInDraft(draft, (term) => this.statistics.isUsed(term));
  }

  /** Why solvers fit a draft, in the order given; unknown ids are left out. */
  explain(draft: NeedDocument, solverIds: readonly string[]): ScoredPair[] {
    return this.analyser.draft(this.checked(draft), (need) => this.explainSolvers(need, solverIds));
  }

  /**
   * The pairs of a need that are among the best of the need or of the solver, the need's best solvers first. For a
   * solver far down that list, this may still be its best need. The history is read only for pairs of this need.
   *
   * Each such solver takes a search, or a part of one, and the reasons of long texts take long. So the work is done
   * in steps, between which other work may run. The result is valid only if {@link changes} has not changed
   * meanwhile.
   */
  *pairsOfNeed(needId: string, worth: Worth, context: MatchContext = {}): Generator<void, ScoredPair[]> {
    const need = this.needs.get(needId);
    if (need === undefined) return [];
    const { best, others } = this.bestAndOthers(
      worth,
      (query) => this.solvers.find(weighNeed(need, this.statistics), query),
      excludedBy(context, (solverId) => [needId, solverId]),
      context,
    );
    const kept = [...best];
    for (const other of others) {
      if (this.isAmongBestOfSolver(other, needId, worth.limit)) kept.push(other);
      yield;
    }
    // Weighed only once, since after a change of any document the result is invalid.
    const weighed = weighNeed(need, this.statistics);
    return yield* inSteps(kept, ({ id }) =>
      this.explainSolver(weighed, id).filter((pair) => this.hasOwnReason(weighed, pair, worth)),
    );
  }

  /** The pairs of a solver that are among the best of either side, as in {@link pairsOfNeed}. */
  *pairsOfSolver(solverId: string, worth: Worth, context: MatchContext = {}): Generator<void, ScoredPair[]> {
    const solver = this.solvers.get(solverId);
    if (solver === undefined) return [];
    const { best, others } = this.bestAndOthers(
      worth,
      (query) => this.needs.find(solver, query),
      excludedBy(context, (needId) => [needId, solverId]),
    );
    const kept = [...best];
    for (const other of others) {
      if (this.isAmongBestOfNeed(other, solverId, worth.limit, context)) kept.push(other);
      yield;
    }
    return yield* inSteps(kept, ({ id }) =>
      this.explainNeeds(solver, [id], (weighed, pair) => this.hasOwnReason(weighed, pair, worth)),
    );
  }

  /**
   * The score of one pair of the collection. undefined if no search would find the pair, even with few other
   * documents.
   */
  scorePair(needId: string, solverId: string, { history }: MatchContext = {}): ScoredPair | undefined {
    const need = this.needs.get(needId);
    const solver = this.solvers.get(solverId);
    if (need === undefined || solver === undefined) return undefined;
    if (eligibility(need.facts, solver.facts, history?.(needId, solverId)) !== undefined) return undefined;
    const weighed = weighNeed(need, this.statistics);
    // Without n-grams, since a search also compares them last.
    const { tags, words, meaning } = scoreParts(weighed, solver, { ngrams: false });
    return tags + words + meaning > 0 ? pairOf(solver, need, explain(weighed, solver)) : undefined;
  }

  /**
   * Divides the points that a pair has for its meaning among the parts of the need's text.
   * @param parts parts whose vectors add up to one with the direction of the need's own, such as the words of its
   * encoded text
   * @returns whole points for each part, in their order. Their sum is {@link ScoreParts.meaning}, while some may be
   * negative. undefined if the collection does not have both with their vectors
   * @throws {RangeError} if a part's vector has another number of components
   */
  meaningByParts(
    needId: string,
    solverId: string,
    parts: readonly { vector: Float32Array }[],
  ): number[] | undefined {
    const need = this.needs.get(needId);
    const solver = this.solvers.get(solverId);
    const { centres } = this.statistics;
    if (need?.vector === undefined || solver?.vector === undefined || centres === undefined) return undefined;
    const vectors = parts.map(({ vector }) => vector);
    if (vectors.some(({ length }) => length !== need.vector?.length))
      throw new RangeError('A part of a text has a vector of another length than the whole.');
    const { meaning } = scoreParts(weighNeed(need, this.statistics), solver, { ngrams: false });
    const ofSolver = centred(solver.vector, solverScale, centres.solver);
    return meaningPointsOfParts(need.vector, ofSolver, centres.need, vectors, meaning);
  }

  /** The ids of the solvers with which the draft would be stored, among the solvers of its pairs. */
  worthStoring(draft: NeedDocument, solverIds: readonly string[], worth: Pick<Worth, 'own'>): string[] {
    return this.analyser.draft(this.checked(draft), (need) => {
      const weighed = weighNeed(need, this.statistics);
      const standingOut = new Set(this.whoStandsOut.idsFor(need));
      return this.explainSolvers(need, solverIds)
        .filter(
          (pair) => standingOut.has(pair.solverId) || this.ownPointsOf(weighed, pair) >= (worth.own ?? 0),
        )
        .map(({ solverId }) => solverId);
    });
  }

  /**
   * Whether the solver of a pair stands out from the need's field. The pair may come from a search on either side.
   */
  standsOut({ needId, parts }: Pick<ScoredPair, 'needId' | 'parts'>): boolean {
    return this.whoStandsOut.standsOut(needId, parts);
  }

  /**
   * The field of a need of the collection, over all solvers that may be met, in any place. It takes a search. The
   * field is remembered until a document changes.
   */
  fieldOf(needId: string): number {
    return this.whoStandsOut.fieldOf(needId);
  }

  /**
   * The ids of the solvers that may meet a need and stand out from its field, the highest points of content first.
   * One search finds both.
   */
  standingOut(need: string | NeedDocument, { history }: MatchContext = {}): string[] {
    const found = (analysed: AnalysedNeed): string[] => this.whoStandsOut.idsFor(analysed, history);
    if (typeof need !== 'string') return this.analyser.draft(this.checked(need), found);
    const analysed = this.needs.get(need);
    return analysed === undefined ? [] : found(analysed);
  }

  private hasOwnReason(weighed: WeighedNeed, pair: ScoredPair, { own = 0 }: Worth): boolean {
    return own === 0 || this.ownPointsOf(weighed, pair) >= own || this.standsOut(pair);
  }

  private ownPointsOf(weighed: WeighedNeed, { solverId, parts }: ScoredPair): number {
    const solver = this.solvers.get(solverId);
    return solver === undefined ? 0 : ownPoints(weighed, solver, parts, this.statistics);
  }

  private rankSolvers(
    need: AnalysedNeed,
    limit: number,
    context: MatchContext,
    stopsAt?: TopKQuery['stopsAt'],
  ): FoundDocument[] {
    const found = this.solvers.find(weighNeed(need, this.statistics), {
      k: Math.max(limit, rescoredByNgrams),
      stopsAt,
      excludes: excludedBy(context, (solverId) => [need.facts.id, solverId]),
    });
    return rank(found, context);
  }

  private rankNeeds(
    solver: AnalysedSolver,
    limit: number,
    context: MatchContext,
    stopsAt?: TopKQuery['stopsAt'],
  ): FoundDocument[] {
    const found = this.needs.find(solver, {
      k: Math.max(limit, rescoredByNgrams),
      stopsAt,
      excludes: excludedBy(context, (needId) => [needId, solver.facts.id]),
    });
    return rank(found);
  }

  /** The best documents, as a search would find them, and all others that reach the minimum before n-grams are compared. */
  private bestAndOthers(
    { limit, minimum }: Worth,
    find: (query: TopKQuery) => FoundDocument[],
    excludes: TopKQuery['excludes'],
    context: MatchContext = {},
  ): { best: FoundDocument[]; others: FoundDocument[] } {
    const k = Math.max(limit, rescoredByNgrams);
    const least = Math.ceil(minimum * fullScore - 1e-6);
    // A little less than the minimum, since a search adds up in single precision.
    const found = find({ k, alwaysFrom: Math.max(1, least - 2), excludes });
    const ranked = rank(found.slice(0, k), context);
    const enough = ({ pointsWithoutNgrams }: FoundDocument): boolean => pointsWithoutNgrams >= least;
    return {
      best: ranked.slice(0, limit).filter(enough),
      others: rank([...ranked.slice(limit), ...found.slice(k)], context).filter(enough),
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

  private explainNeeds(
    solver: AnalysedSolver,
    needIds: readonly string[],
    isWanted: (weighed: WeighedNeed, pair: ScoredPair) => boolean = () => true,
  ): ScoredPair[] {
    return needIds.flatMap((id) => {
      const need = this.needs.get(id);
      if (need === undefined) return [];
      const weighed = weighNeed(need, this.statistics);
      const pair = pairOf(solver, need, explain(weighed, solver));
      return isWanted(weighed, pair) ? [pair] : [];
    });
  }

  private isAmongBestOfSolver(
    { id, pointsWithoutNgrams }: FoundDocument,
    needId: string,
    limit: number,
  ): boolean {
    if (this.needs.publishedCount <= limit) return true;
    return this.rememberedBest.includes(
      `solver ${id} ${limit}`,
      { id: needId, pointsWithoutNgrams },
      (stopsAt) => {
        const solver = this.solvers.get(id);
        return solver === undefined ? [] : this.rankNeeds(solver, limit, {}, stopsAt).slice(0, limit);
      },
    );
  }

  private isAmongBestOfNeed(
    { id, pointsWithoutNgrams }: FoundDocument,
    solverId: string,
    limit: number,
    { servedCount }: MatchContext,
  ): boolean {
    if (this.solvers.count <= limit) return true;
    // The number of introductions is a part of the order, so results found with other numbers are discarded.
    if (this.servedCountOfRemembered !== servedCount) this.rememberedBest.forget();
    this.servedCountOfRemembered = servedCount;
    return this.rememberedBest.includes(
      `need ${id} ${limit}`,
      { id: solverId, pointsWithoutNgrams },
      (stopsAt) => {
        const need = this.needs.get(id);
        return need === undefined
          ? []
          : this.rankSolvers(need, limit, { servedCount }, stopsAt).slice(0, limit);
      },
    );
  }
}

/** The results of all items, with a step after each. */
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

function idsOf(found: readonly FoundDocument[]): string[] {
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
