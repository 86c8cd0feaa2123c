import type { ReactNode } from 'react';
import type { SearchFacet } from '../../../ui/api/schema-types.js';
import type { PageQuery } from '../../../ui/routing/page-query.js';
import type { FacetCountFragment } from '../facets.graphql.js';

/** Result of a search, of any kind. */
export interface Found<Edge> {
  totalCount: number;
  totalWithoutFilters: number | null;
  didYouMean: string | null;
  unsearchable: boolean;
  searchId: string | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  facets: readonly FacetCountFragment[];
  edges: readonly Edge[];
}

/** Variables of a search that has several pages. */
export interface Pageable {
  after?: string | null | undefined;
  facets: SearchFacet[] | SearchFacet;
}

/** How one kind of object is searched and shown. */
export interface Collection<Data, Variables extends Pageable, Edge extends { node: { id: string } }> {
  query: PageQuery<Data, Variables>;
  pick: (data: Data) => Found<Edge>;
  /** @param onOpen call it when the row's link is followed */
  row: (edge: Edge, onOpen: () => void) => ReactNode;
}
