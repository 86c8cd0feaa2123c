import type { AnalysedNeed, AnalysedSolver } from './analysis/index.js';
import type { PairHistory } from './documents.js';
import type { NeedIndex, SolverIndex } from './retrieval/index.js';
import {
  eligibility,
  mayStandOut,
  type NeedField,
  needFieldOf,
  type ScoreParts,
  scoreParts,
  standsOut,
  weighNeed,
} from './scoring/index.js';
import type { SolverStatistics } from './statistics/index.js';
import { field, rescoredByNgrams } from './weights.js';

/** Tells which solvers of a collection stand out from the fields of its needs. What fields it has computed it remembers. */
export class WhoStandsOut {
  /** By need; they hold until any document changes. */
  private readonly fields = new Map<string, NeedField>();

  constructor(
    private readonly needs: NeedIndex,
    private readonly solvers: SolverIndex,
    private readonly statistics: SolverStatistics,
  ) {}

  /** To be called when a document has changed. */
  forget(): void {
    this.fields.clear();
  }

  /** Whether the solver of a pair stands out from the need's field; see {@link standsOut}. */
  standsOut(needId: string, parts: ScoreParts): boolean {
    // Most pairs are too weak for any field: then the need's own is not looked for.
    return mayStandOut(parts) && standsOut(parts, this.needField(needId));
  }

  /** The field's points, over all solvers that somebody may meet, wherever they are; of an unknown need, the lowest there is. */
  fieldOf(needId: string): number {
    return this.needField(needId).points;
  }

  /** The ids of the solvers that may meet a need and stand out from its field, those with the most points of content first. */
  idsFor(
    need: AnalysedNeed,
    history?: (needId: string, solverId: string) => PairHistory | undefined,
  ): string[] {
    const best = this.bestByContent(need);
    const ofNeed = needFieldOf(best.map(({ parts }) => parts));
    return best
      .filter(({ parts }) => standsOut(parts, ofNeed))
      .map(({ solver: { facts } }) => facts)
      .filter((facts) => eligibility(need.facts, facts, history?.(need.facts.id, facts.id)) === undefined)
      .map(({ id }) => id);
  }

  private needField(needId: string): NeedField {
    const known = this.fields.get(needId);
    if (known !== undefined) return known;
    const need = this.needs.get(needId);
    const found = needFieldOf(need === undefined ? [] : this.bestByContent(need).map(({ parts }) => parts));
    this.fields.set(needId, found);
    return found;
  }

  /** The solvers with the most points of content. Who stands out is among them: there are fewer than the places of a field. */
  private bestByContent(need: AnalysedNeed): { solver: AnalysedSolver; parts: ScoreParts }[] {
    const weighed = weighNeed(need, this.statistics);
    return this.solvers
      .find(weighed, { k: rescoredByNgrams, contentAlone: true })
      .toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
      .slice(0, field.last)
      .flatMap(({ id }) => this.solvers.get(id) ?? [])
      .map((solver) => ({ solver, parts: scoreParts(weighed, solver) }));
  }
}
