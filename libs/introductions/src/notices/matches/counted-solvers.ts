import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { SolversToNotifyFinder } from '@passerelle/matching';
import type { Solver } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { IntroductionsLeft } from '../../blockers/introductions-left.js';

/** The solvers that count in the number of those who could answer a need. */
@Injectable()
export class CountedSolvers {
  constructor(
    private readonly toNotify: SolversToNotifyFinder,
    private readonly left: IntroductionsLeft,
  ) {}

  /** By need, the best solvers first. Only solvers count that are notified of needs, can be reached, and are below their monthly cap. */
  async ofNeeds(
    needIds: readonly string[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<string, readonly Solver[]>> {
    const toNotify = await this.toNotify.ofNeeds(needIds, manager);
    const left = await this.left.of(
      [...toNotify.values()].flatMap(({ reached }) => reached),
      manager,
    );
    return new Map(
      [...toNotify].map(([needId, { reached }]) => [needId, reached.filter(({ id }) => left.get(id) !== 0)]),
    );
  }
}

export interface SolverCount {
  needId: string;
  count: number;
}

/** Counts the solvers that could answer a need, by its id. null: none. */
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
