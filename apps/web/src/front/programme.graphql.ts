// Generated from programme.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ProgrammeOfFrontQueryVariables = Exact<{ [key: string]: never }>;

export type ProgrammeOfFrontQuery = {
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
  'e2451daf448ec621b4afe3f578a28c0bb0c4b96a0609173bd579a56da28cf845',
  import.meta.env.DEV
    ? 'query ProgrammeOfFront {\n  programme {\n    phone\n    email\n    publisher\n    hostedBy\n    reviewWithinDays\n    figures {\n      publishedNeeds\n      acceptedIntroductions\n      solvers\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
