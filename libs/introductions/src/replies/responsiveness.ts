import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';

/** With fewer cases, a share would prove little about a party and could reveal a single answer. */
const FEWEST_CASES = 5;

/** How often a party answers in time. */
export interface Responsiveness {
  id: string;
  /** Share of all cases, in [0, 1]. */
  share: number;
}

/**
 * The share of introductions that each party has answered in time. An introduction counts if this side answered it
 * (in time or late) in the last twelve months, or let it lapse without an answer. It does not count if it was
 * withdrawn, or if the other side ended it before this side answered.
 */
@Injectable()
abstract class ResponsivenessLoader extends Loader<string, Responsiveness> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** $1: the parties' ids; $2: the first moment that counts; $3: the fewest cases. */
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

/** How often solvers answer in time, by solver id. */
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
 * How often companies answer in time, by organisation id, over all their needs. The lateral join makes PostgreSQL read the introductions of
 * these needs only, instead of all.
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
