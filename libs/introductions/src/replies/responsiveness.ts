import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';

/** Of fewer cases, a share would tell more about chance, or about single answers, than about anybody. */
const FEWEST_CASES = 5;

/** How dependably somebody answers. */
export interface Responsiveness {
  id: string;
  /** Of all cases, in [0, 1]. */
  share: number;
}

/**
 * What share of the introductions that wanted their answer each party has answered in time. Those count that were settled
 * for this side in the last twelve months: answered, in time or too late, or lapsed without a word. What was withdrawn, or
 * ended by the other side, before it answered says nothing of it.
 */
@Injectable()
abstract class ResponsivenessLoader extends Loader<string, Responsiveness> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Of these parties, given as $1, since $2, from $3 cases on. */
  protected abstract readonly statement: string;

  protected find(ids: readonly string[]): Promise<Responsiveness[]> {
    const since = this.clock.now();
    since.setUTCFullYear(since.getUTCFullYear() - 1);
    return this.database.manager.query<Responsiveness[]>(this.statement, [ids, since, FEWEST_CASES]);
  }

  protected keyOf({ id }: Responsiveness): string {
    return id;
  }
}

/** Counts how dependably solvers answer, by solver id. */
@Injectable()
export class ResponsivenessOfSolverLoader extends ResponsivenessLoader {
  protected readonly statement = `
    SELECT solver_id AS id,
      count(*) FILTER (WHERE solver_reply_in_time)::float8 / count(*) AS share
    FROM introduction
    WHERE solver_id = ANY ($1) AND solver_reply_in_time IS NOT NULL
      AND COALESCE(solver_reply_at, settled_at) > $2
    GROUP BY solver_id
    HAVING count(*) >= $3`;
}

/**
 * Counts how dependably companies answer, by organisation id, for all their needs. Need by need, so that PostgreSQL looks
 * into the introductions of these instead of reading all.
 */
@Injectable()
export class ResponsivenessOfCompanyLoader extends ResponsivenessLoader {
  protected readonly statement = `
    SELECT need.organisation_id AS id, (sum(of_need.in_time) / sum(of_need.cases))::float8 AS share
    FROM need CROSS JOIN LATERAL (
      SELECT count(*) AS cases, count(*) FILTER (WHERE company_reply_in_time) AS in_time
      FROM introduction
      WHERE need_id = need.id AND company_reply_in_time IS NOT NULL
        AND COALESCE(company_reply_at, settled_at) > $2
    ) AS of_need
    WHERE need.organisation_id = ANY ($1)
    GROUP BY need.organisation_id
    HAVING sum(of_need.cases) >= $3`;
}
