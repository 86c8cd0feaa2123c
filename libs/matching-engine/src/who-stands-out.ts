import type { AnalysedNeed } from './analysis/analyser.js';
import type { PairHistory } from './documents.js';
import type { FoundDocument } from './retrieval/block-search.js';
import type { NeedIndex } from './retrieval/need-index.js';
import type { SolverIndex } from './retrieval/solver-index.js';
import { eligibility } from './scoring/eligibility.js';
import { type ScoreParts, scoreParts, type WeighedNeed, weighNeed } from './scoring/score.js';
import {
  fieldOf,
  type LastOfTheFirst,
  lastOfTheFirst,
  mayStandOut,
  standsOut,
} from './scoring/stands-out.js';
import type { SolverStatistics } from './statistics/solver-statistics.js';
import { agreeing, field, rescoredByNgrams } from './weights.js';

/** Finds which solvers of a collection stand out from the fields of its needs. Remembers the fields that it has computed. */
export class WhoStandsOut {
  /** The fields by need, valid until any document changes. */
  private readonly fields = new Map<string, number>();
  private readonly lasts = new Map<string, LastOfTheFirst>();

  constructor(
    private readonly needs: NeedIndex,
    private readonly solvers: SolverIndex,
    private readonly statistics: SolverStatistics,
  ) {}

  /** Call it when a document has changed. */
  forget(): void {
    this.fields.clear();
    this.lasts.clear();
  }

  /** Whether the solver of a pair stands out from the need's field; see {@link standsOut}. */
  standsOut(needId: string, parts: ScoreParts): boolean {
    // Most pairs are too weak to stand out from any field. For these the field of the need is not computed.
    return mayStandOut(parts) && standsOut(parts, this.fieldOf(needId), () => this.lastOf(needId));
  }

  /**
   * {@link fieldOf} over all solvers that may be met, in any place. For an unknown need this is the minimum of a
   * field.
   */
  fieldOf(needId: string): number {
    const known = this.fields.get(needId);
    if (known !== undefined) return known;
    const need = this.needs.get(needId);
    const found = fieldOf(
      need === undefined ? [] : pointsOf(this.bestByContent(weighNeed(need, this.statistics))),
    );
    this.fields.set(needId, found);
    return found;
  }

  /** The ids of the solvers that may meet a need and stand out from its field, those with the most points of content first. */
  idsFor(
    need: AnalysedNeed,
    history?: (needId: string, solverId: string) => PairHistory | undefined,
  ): string[] {
    const weighed = weighNeed(need, this.statistics);
    const best = this.bestByContent(weighed);
    const ofNeed = fieldOf(pointsOf(best));
    let last: LastOfTheFirst | undefined;
    return best
      .filter(({ points }) => points >= ofNeed + agreeing.gapToStandOut)
      .map(({ id }) => id)
      .filter((id) => {
        const solver = this.solvers.get(id);
        return (
          solver !== undefined &&
          eligibility(need.facts, solver.facts, history?.(need.facts.id, id)) === undefined &&
          standsOut(scoreParts(weighed, solver), ofNeed, () => (last ??= this.lastAmong(weighed, best)))
        );
      });
  }

  private lastOf(needId: string): LastOfTheFirst {
    const known = this.lasts.get(needId);
    if (known !== undefined) return known;
    const need = this.needs.get(needId);
    const weighed = need && weighNeed(need, this.statistics);
    const found = weighed ? this.lastAmong(weighed, this.bestByContent(weighed)) : lastOfTheFirst([]);
    this.lasts.set(needId, found);
    return found;
  }

  private lastAmong(weighed: WeighedNeed, best: readonly FoundDocument[]): LastOfTheFirst {
    const fifty = best.slice(0, field.last).flatMap(({ id }) => this.solvers.get(id) ?? []);
    return lastOfTheFirst(fifty.map((solver) => scoreParts(weighed, solver)));
  }

  /**
   * The solvers with the most points of content. All solvers that stand out are among these, since fewer can stand
   * out than a field has places.
   */
  private bestByContent(weighed: WeighedNeed): FoundDocument[] {
    return this.solvers
      .find(weighed, { k: rescoredByNgrams, contentAlone: true })
      .toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
  }
}

function pointsOf(found: readonly FoundDocument[]): number[] {
  return found.map(({ points }) => points);
}
