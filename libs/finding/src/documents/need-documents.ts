import type { Need } from '@passerelle/needs';
import type { SearchDocument } from '@passerelle/search';
import { type Idea, type Solver, solverKinds } from '@passerelle/solvers';
import {
  type DocumentContext,
  placeNamesOf,
  placesOf,
  tagFacetsOf,
  tagLabelsOf,
  versioned,
} from './document-parts.js';
import { solverFacets } from './solver-documents.js';

/**
 * The document of a need. It contains the company's name unless the need is confidential.
 * @param companyName of its organisation
 * @param visibleTo see `DocumentAccessTokens`
 */
export function needDocument(
  need: Need,
  companyName: string | undefined,
  visibleTo: readonly string[],
  context: DocumentContext,
): SearchDocument {
  return versioned({
    id: need.id,
    title: need.title,
    bodies: [need.description, ...tagLabelsOf(need.tagIds, context)],
    names: [
      ...(need.confidential || companyName === undefined ? [] : [companyName]),
      ...placeNamesOf(need.territoryCodes, context),
    ],
    facets: {
      ...tagFacetsOf(need.tagIds, context),
      territory: placesOf(need.territoryCodes, context),
      // A need that is open to all kinds has each kind as a value.
      kind: need.wantedKinds.length === 0 ? solverKinds : need.wantedKinds.toSorted(),
      status: [need.state],
    },
    visibleTo,
    newestAt: need.publishedAt ?? need.submittedAt ?? need.createdAt,
    deadline: need.neededBy ?? undefined,
  });
}

/**
 * The document of an idea. It is visible to everybody who may see its solver, unless a curator has hidden the idea.
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
    // With this facet, the index finds the ideas of a solver that were removed since.
    facets: { ...solverFacets(solver, context), solver: [solver.id] },
    visibleTo,
    newestAt: solver.updatedAt,
    deadline: undefined,
  });
}
