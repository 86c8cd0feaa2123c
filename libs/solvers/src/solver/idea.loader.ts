import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader, Loader, type RequestContext } from '@passerelle/graphql';
import { type EntityManager, In } from 'typeorm';
import { Idea } from './idea.entity.js';
import type { Solver } from './solver.entity.js';
import { isToldSql } from './solver.policy.js';

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

  /**
   * A mutation has changed the profile's ideas: this request reads them again.
   * @returns the profile
   */
  changed(context: RequestContext, solver: Solver): Solver {
    this.forget(context, solver.id);
    return solver;
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

/** The ideas of profiles that other people see, the oldest first, by profile: these are matched with needs. */
export async function toldIdeasOf(
  manager: EntityManager,
  solverIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Idea[]>> {
  const ideas = await manager
    .createQueryBuilder(Idea, 'idea')
    .where('idea.solverId = ANY (:solverIds)', { solverIds })
    .andWhere(isToldSql)
    .orderBy('idea.id')
    .getMany();
  const ideasOf = new Map<string, Idea[]>();
  for (const idea of ideas) ideasOf.set(idea.solverId, [...(ideasOf.get(idea.solverId) ?? []), idea]);
  return ideasOf;
}
