import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { CountedSolvers } from './counted-solvers.js';

export interface SolverCount {
  needId: string;
  count: number;
}

/** Counts the solvers that could answer a need, by its id; null: none. */
@Injectable()
export class SolverCountLoader extends Loader<string, SolverCount> {
  constructor(
    private readonly database: Database,
    private readonly counted: CountedSolvers,
  ) {
    super();
  }

  protected async find(needIds: readonly string[]): Promise<SolverCount[]> {
    const counted = await this.counted.ofNeeds(needIds, this.database.manager);
    return [...counted].map(([needId, solvers]) => ({ needId, count: solvers.length }));
  }

  protected keyOf({ needId }: SolverCount): string {
    return needId;
  }
}
