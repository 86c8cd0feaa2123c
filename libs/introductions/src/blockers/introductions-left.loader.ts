import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import { IntroductionsLeft } from './introductions-left.js';

/** Finds how many introductions solvers still accept this month, by solver id. */
@Injectable()
export class IntroductionsLeftLoader extends Loader<string, { solverId: string; left: number }> {
  constructor(
    private readonly database: Database,
    private readonly left: IntroductionsLeft,
  ) {
    super();
  }

  protected async find(solverIds: readonly string[]): Promise<{ solverId: string; left: number }[]> {
    const solvers = await this.database.manager.findBy(Solver, { id: In([...solverIds]) });
    return [...(await this.left.of(solvers))].map(([solverId, left]) => ({ solverId, left }));
  }

  protected keyOf({ solverId }: { solverId: string }): string {
    return solverId;
  }
}
