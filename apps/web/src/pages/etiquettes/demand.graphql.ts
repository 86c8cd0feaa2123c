// Generated from demand.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SoughtInVainQueryVariables = Exact<{ [key: string]: never }>;

export type SoughtInVainQuery = {
  unmetDemand: {
    __typename: 'UnmetDemandConnection';
    nodes: Array<{
      __typename: 'UnmetDemand';
      tag: { __typename: 'Tag'; id: string; reference: string; label: string } | null;
      examples: Array<{
        __typename: 'UnmetDemandExample';
        words: string;
        searches: number;
        tag: { __typename: 'Tag'; id: string; reference: string; label: string } | null;
      }>;
    }>;
  };
};

export const SoughtInVain = /* @__PURE__ */ trusted<SoughtInVainQuery, SoughtInVainQueryVariables>(
  '87ad44cd43de087d4760834f60497f9b4dcf9f0b2be923f115c23026a2016e74',
  import.meta.env.DEV
    ? 'query SoughtInVain {\n  unmetDemand(first: 30) {\n    nodes {\n      tag {\n        id\n        reference\n        label\n        __typename\n      }\n      examples(first: 20) {\n        words\n        searches\n        tag {\n          id\n          reference\n          label\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
