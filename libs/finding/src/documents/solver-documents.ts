import type { SearchDocument } from '@passerelle/search';
import type { Solver } from '@passerelle/solvers';
import {
  type DocumentContext,
  placeNamesOf,
  placesOf,
  tagFacetsOf,
  tagLabelsOf,
  versioned,
} from './document-parts.js';

/** What a profile and its ideas are filtered by alike. */
export const solverFacets = (
  solver: Solver,
  context: DocumentContext,
): Record<string, readonly string[]> => ({
  ...tagFacetsOf(solver.tagIds, context),
  territory: placesOf(solver.territoryCodes, context),
  kind: [solver.kind],
  remote: [solver.worksRemotely ? 'yes' : 'no'],
});

/** A profile as it is searched: nothing of how to reach whoever holds it. */
export function solverDocument(
  solver: Solver,
  visibleTo: readonly string[],
  context: DocumentContext,
): SearchDocument {
  return versioned({
    id: solver.id,
    title: solver.headline,
    bodies: [solver.description, ...solver.keywords, ...tagLabelsOf(solver.tagIds, context)],
    names: [solver.name, ...placeNamesOf(solver.territoryCodes, context)],
    facets: solverFacets(solver, context),
    visibleTo,
    newestAt: solver.updatedAt,
    deadline: undefined,
  });
}
