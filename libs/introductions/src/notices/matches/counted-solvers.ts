import { Injectable } from '@nestjs/common';
import { SolversToTellFinder } from '@passerelle/matching';
import type { Solver } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { IntroductionsLeft } from '../../blockers/introductions-left.js';

/** The solvers that count when the product says how many could answer a need. */
@Injectable()
export class CountedSolvers {
  constructor(
    private readonly toTell: SolversToTellFinder,
    private readonly left: IntroductionsLeft,
  ) {}

  /** By need, the best solvers first. Only solvers count that are told of needs, can be reached, and are below their monthly cap. */
  async ofNeeds(
    needIds: readonly string[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<string, readonly Solver[]>> {
    const toTell = await this.toTell.ofNeeds(needIds, manager);
    const left = await this.left.of(
      [...toTell.values()].flatMap(({ reached }) => reached),
      manager,
    );
    return new Map(
      [...toTell].map(([needId, { reached }]) => [needId, reached.filter(({ id }) => left.get(id) !== 0)]),
    );
  }
}
