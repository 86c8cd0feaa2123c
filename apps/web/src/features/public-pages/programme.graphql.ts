// Generated from programme.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ProgrammeOfFrontQueryVariables = Exact<{ [key: string]: never }>;

export type ProgrammeOfFrontQuery = {
  publicConcepts: { __typename: 'PublicConceptConnection'; totalCount: number };
  programme: {
    __typename: 'Programme';
    phone: string | null;
    email: string | null;
    publisher: string | null;
    hostedBy: string | null;
    reviewWithinDays: number;
    figures: {
      __typename: 'ProgrammeFigures';
      publishedNeeds: number | null;
      acceptedIntroductions: number | null;
      solvers: number | null;
    };
  };
};

export const ProgrammeOfFront = /* @__PURE__ */ trusted<
  ProgrammeOfFrontQuery,
  ProgrammeOfFrontQueryVariables
>(
  'ed769b260fb6e09c9b596306dde32aa45011e07514a3dff14dd02416928beced',
  import.meta.env.DEV
    ? 'query ProgrammeOfFront {\n  publicConcepts(first: 1) {\n    totalCount\n    __typename\n  }\n  programme {\n    phone\n    email\n    publisher\n    hostedBy\n    reviewWithinDays\n    figures {\n      publishedNeeds\n      acceptedIntroductions\n      solvers\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
