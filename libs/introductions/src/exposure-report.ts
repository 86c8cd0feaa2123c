import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { MatchesFound } from '@passerelle/matching';

/** How something is spread over solvers. */
export interface Spread {
  /** Sum over all solvers. */
  total: number;
  /**
   * The Gini coefficient, as Gini defined it in 1912: 0 if all solvers have the same count, towards 1 if one solver
   * has everything. 0 if all counts are zero.
   */
  gini: number;
  /** The share of the tenth of solvers with the highest counts (rounded up to whole solvers), in [0, 1]. */
  shareOfTopTenth: number;
  /** The share of newcomers, in [0, 1]. */
  shareOfNewcomers: number;
}

/** The count of one solver, and whether the solver is new. */
export interface Exposed {
  count: number;
  isNewcomer: boolean;
}

/** How counts are spread over solvers, including solvers with none. */
export function spreadOf(solvers: readonly Exposed[]): Spread {
  const counts = solvers.map(({ count }) => count).toSorted((a, b) => a - b);
  const total = sumOf(counts);
  if (total === 0) return { total, gini: 0, shareOfTopTenth: 0, shareOfNewcomers: 0 };
  // Half the mean difference of all pairs, divided by the mean. It is computed from the sorted counts.
  const weighted = counts.reduce((sum, count, i) => sum + (2 * (i + 1) - counts.length - 1) * count, 0);
  return {
    total,
    gini: weighted / (counts.length * total),
    shareOfTopTenth: sumOf(counts.slice(-Math.ceil(counts.length / 10))) / total,
    shareOfNewcomers: sumOf(solvers.filter(({ isNewcomer }) => isNewcomer).map(({ count }) => count)) / total,
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** For how many days a solver counts as new. The report covers as many days. */
export const exposureDays = 90;

/** How exposure is spread over the solvers that may be matched today. */
export interface ExposureReport {
  /** How many solvers may be matched: complete, neither hidden nor paused. */
  solvers: number;
  /** The share of these solvers whose profile was created in the last 90 days, in [0, 1]. */
  newcomers: number;
  /** Matches in the lists of published needs, now. */
  listed: Spread;
  /** Matches found in the last 90 days of which people are notified. */
  told: Spread;
  /** Introductions proposed in the last 90 days, withdrawn ones left out. */
  introduced: Spread;
}

interface Row {
  newcomer: boolean;
  listed: number;
  told: number;
  introduced: number;
}

/**
 * Reports which solvers are shown, notified and introduced. It shows whether a few get everything, and whether
 * newcomers get their share.
 */
@Injectable()
export class ExposureReports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<ExposureReport> {
    const since = new Date(this.clock.now().getTime() - exposureDays * 24 * 3_600_000);
    const rows = await this.database.manager.query<Row[]>(
      `WITH listed AS (
         SELECT match.solver_id, count(*)::int AS count
         FROM match JOIN need ON need.id = match.need_id AND need.state = 'published'
         WHERE match.state = 'current' GROUP BY match.solver_id),
       told AS (
         SELECT match.solver_id, count(DISTINCT match.id)::int AS count
         FROM event
           CROSS JOIN LATERAL jsonb_array_elements_text(event.data -> 'matchIds') AS told (match_id)
           JOIN match ON match.id = told.match_id::uuid
         WHERE event.name = $2 AND event.recorded_at > $1 GROUP BY match.solver_id),
       introduced AS (
         SELECT solver_id, count(*)::int AS count
         FROM introduction WHERE proposed_at > $1 AND state <> 'withdrawn' GROUP BY solver_id)
       SELECT solver.created_at > $1 AS newcomer, coalesce(listed.count, 0) AS listed, coalesce(told.count, 0) AS told,
         coalesce(introduced.count, 0) AS introduced
       FROM solver
         LEFT JOIN listed ON listed.solver_id = solver.id
         LEFT JOIN told ON told.solver_id = solver.id
         LEFT JOIN introduced ON introduced.solver_id = solver.id
       WHERE solver.complete AND solver.paused_at IS NULL`,
      [since, MatchesFound.eventName],
    );
    const spread = (of: 'listed' | 'told' | 'introduced'): Spread =>
      spreadOf(rows.map((row): Exposed => ({ count: row[of], isNewcomer: row.newcomer })));
    return {
      solvers: rows.length,
      newcomers: rows.length === 0 ? 0 : rows.filter(({ newcomer }) => newcomer).length / rows.length,
      listed: spread('listed'),
      told: spread('told'),
      introduced: spread('introduced'),
    };
  }
}
