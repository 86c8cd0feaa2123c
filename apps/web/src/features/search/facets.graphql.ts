// Generated from facets.graphql and the schema by `npm run web:documents`; do not edit.
import { type SearchFacet } from '../../ui/api/schema-types.js';
export type FacetCountFragment = {
  __typename: 'SearchFacetCount';
  facet: SearchFacet;
  values: Array<{ __typename: 'SearchFacetValue'; value: string; label: string; count: number }>;
};
