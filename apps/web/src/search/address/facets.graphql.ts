// Generated from facets.graphql and the schema by `npm run web:documents`; do not edit.
/** By what a search is narrowed. Values of the facets of the taxonomy are for the filter `tags`, those of `territory` for `territories`, of `kind` for `kinds`, of `status` (of needs) for `states`, of `remote` (of solvers: "yes" or "no") for `remote`. */
export type SearchFacet =
  | 'activity'
  | 'audience'
  | 'kind'
  | 'remote'
  | 'skill'
  | 'status'
  | 'technology'
  | 'territory'
  | 'theme'
  | 'trade';

export type FacetCountFragment = {
  __typename: 'SearchFacetCount';
  facet: SearchFacet;
  values: Array<{ __typename: 'SearchFacetValue'; value: string; label: string; count: number }>;
};
