import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Solver } from './solver.entity.js';

/** Finds profiles by id. It checks no permission: the caller asks the policy. */
@Injectable()
export class SolverLoader extends Loader<string, Solver> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Solver[]> {
    return this.database.manager.findBy(Solver, { id: In([...ids]) });
  }

  protected keyOf(solver: Solver): string {
    return solver.id;
  }
}
