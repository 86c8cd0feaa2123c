import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader, Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Idea } from './idea.entity.js';

/** Finds ideas by id. */
@Injectable()
export class IdeaLoader extends Loader<string, Idea> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Idea[]> {
    return this.database.manager.findBy(Idea, { id: In([...ids]) });
  }

  protected keyOf(idea: Idea): string {
    return idea.id;
  }
}

/** Finds the ideas of each solver, the oldest first. */
@Injectable()
export class IdeasOfSolverLoader extends ListLoader<string, Idea> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(solverIds: readonly string[]): Promise<Idea[]> {
    return this.database.manager.find(Idea, {
      where: { solverId: In([...solverIds]) },
      order: { id: 'ASC' },
    });
  }

  protected keyOf(idea: Idea): string {
    return idea.solverId;
  }
}
