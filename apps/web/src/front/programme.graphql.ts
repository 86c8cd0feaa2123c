// Generated from programme.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ProgrammeOfFrontQueryVariables = Exact<{ [key: string]: never }>;

export type ProgrammeOfFrontQuery = {
  programme: {
    __typename: 'Programme';
    phone: string | null;
    email: string | null;
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
  '0e958cf188176c7c52136894ee2852f98a8270ee803dd27f55d4130ad2f29d81',
  import.meta.env.DEV
    ? 'query ProgrammeOfFront {\n  programme {\n    phone\n    email\n    reviewWithinDays\n    figures {\n      publishedNeeds\n      acceptedIntroductions\n      solvers\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
