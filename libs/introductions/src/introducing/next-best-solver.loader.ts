import { Injectable } from '@nestjs/common';
import { Loader } from '@passerelle/graphql';
import type { Match } from '@passerelle/matching';
import { NextBestSolvers } from './next-best-solvers.js';

/** Finds the solver to introduce next, by need id. It checks no permission: its callers ask the policy. */
@Injectable()
export class NextBestSolverLoader extends Loader<string, Match> {
  constructor(private readonly next: NextBestSolvers) {
    super();
  }

  protected async find(needIds: readonly string[]): Promise<Match[]> {
    return [...(await this.next.of(needIds)).values()];
  }

  protected keyOf({ needId }: Match): string {
    return needId;
  }
}
