import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { Match } from '@passerelle/matching';

export interface SolverCount {
  needId: string;
  count: number;
}

/** Counts the solvers who could answer a need, by its id; none: null. */
@Injectable()
export class SolverCountLoader extends Loader<string, SolverCount> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[]): Promise<SolverCount[]> {
    return this.database.manager
      .createQueryBuilder(Match, 'match')
      .select('match.needId', 'needId')
      .addSelect('CAST(count(*) AS int)', 'count')
      .where(`match.needId IN (:...needIds) AND match.state = 'current' AND match.standsOut`, { needIds })
      .groupBy('match.needId')
      .getRawMany<SolverCount>();
  }

  protected keyOf({ needId }: SolverCount): string {
    return needId;
  }
}
