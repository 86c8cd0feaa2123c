import type { SearchDocument } from '@passerelle/search';
import type { Idea, Solver } from '@passerelle/solvers';
import { solverFacets } from './solver-documents.js';
import { type DocumentContext, placeNamesOf, tagLabelsOf, versioned } from './document-parts.js';

/**
 * The document of an idea: visible to everybody who may see its solver, unless a curator has hidden the idea.
 * @param visibleTo its access tokens
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
    // By this facet, the index finds the ideas of a solver that were removed since.
    facets: { ...solverFacets(solver, context), solver: [solver.id] },
    visibleTo,
    newestAt: solver.updatedAt,
    deadline: undefined,
  });
}
