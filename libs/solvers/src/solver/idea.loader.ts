import { listLoaderBy, loaderById, type RequestContext } from '@passerelle/graphql';
import type { EntityManager } from 'typeorm';
import { Idea } from './idea.entity.js';
import type { Solver } from './solver.entity.js';
import { isIdeaShownSql } from './solver.policy.js';

/** Finds ideas by id. */
export class IdeaLoader extends loaderById(Idea) {}

/** Finds the ideas of each solver, the oldest first. */
export class IdeasOfSolverLoader extends listLoaderBy(Idea, 'solverId', { order: { id: 'ASC' } }) {
  /**
   * A mutation has changed the profile's ideas: this request reads them again.
   * @returns the profile
   */
  changed(context: RequestContext, solver: Solver): Solver {
    this.forget(context, solver.id);
    return solver;
  }
}

/** The ideas of profiles that other people see, the oldest first, by profile: these are matched with needs. */
export async function shownIdeasOf(
  manager: EntityManager,
  solverIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Idea[]>> {
  const ideas = await manager
    .createQueryBuilder(Idea, 'idea')
    .where('idea.solverId = ANY (:solverIds)', { solverIds })
    .andWhere(isIdeaShownSql)
    .orderBy('idea.id')
    .getMany();
  const ideasOf = new Map<string, Idea[]>();
  for (const idea of ideas) ideasOf.set(idea.solverId, [...(ideasOf.get(idea.solverId) ?? []), idea]);
  return ideasOf;
}
