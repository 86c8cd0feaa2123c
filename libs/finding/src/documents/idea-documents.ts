import type { SearchDocument } from '@passerelle/search';
import type { Idea, Solver } from '@passerelle/solvers';
import { solverFacets } from './solver-documents.js';
import { type DocumentContext, placeNamesOf, tagLabelsOf, versioned } from './document-parts.js';

/**
 * An idea as it is searched: found by whom its solver is.
 * @param visibleTo the keys of its solver
 */
export function ideaDocument(
  idea: Idea,
  solver: Solver,
  visibleTo: readonly string[],
  context: DocumentContext,
): SearchDocument {
  return versioned({
    id: idea.id,
    title: idea.title,
    bodies: [idea.description, ...tagLabelsOf(solver.tagIds, context)],
    names: [solver.name, ...placeNamesOf(solver.territoryCodes, context)],
    // By its solver an idea is found that has been taken back since.
    facets: { ...solverFacets(solver, context), solver: [solver.id] },
    visibleTo,
    newestAt: solver.updatedAt,
    deadline: undefined,
  });
}
