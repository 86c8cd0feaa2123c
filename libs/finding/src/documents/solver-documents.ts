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

/** The facets of a profile. Its ideas have the same facets. */
export const solverFacets = (
  solver: Solver,
  context: DocumentContext,
): Record<string, readonly string[]> => ({
  ...tagFacetsOf(solver.tagIds, context),
  territory: placesOf(solver.territoryCodes, context),
  kind: [solver.kind],
  remote: [solver.worksRemotely ? 'yes' : 'no'],
});

/** The document of a profile: no contact details. */
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
