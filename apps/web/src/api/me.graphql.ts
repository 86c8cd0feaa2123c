// Generated from me.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from './trusted.js';
import {
  type Language,
  type MemberRole,
  type OrganisationKind,
  type PlatformRole,
  type SolverKind,
} from './schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MeQueryVariables = Exact<{ [key: string]: never }>;

export type MeQuery = {
  unreadNoticeCount: number;
  me: {
    __typename: 'Account';
    id: string;
    name: string;
    email: string;
    language: Language;
    role: PlatformRole;
    memberships: Array<{
      __typename: 'Membership';
      role: MemberRole;
      organisation: { __typename: 'Organisation'; id: string; name: string; kind: OrganisationKind };
    }>;
  };
  mySolvers: Array<{
    __typename: 'Solver';
    id: string;
    name: string;
    kind: SolverKind;
    complete: boolean;
    paused: boolean;
  }>;
};

export const Me = /* @__PURE__ */ trusted<MeQuery, MeQueryVariables>(
  'da2df76b5a9a23a93af159008139f55a53f97dde0c01dc386b2b822dc3e24eae',
  import.meta.env.DEV
    ? 'query Me {\n  me {\n    id\n    name\n    email\n    language\n    role\n    memberships {\n      role\n      organisation {\n        id\n        name\n        kind\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  mySolvers {\n    id\n    name\n    kind\n    complete\n    paused\n    __typename\n  }\n  unreadNoticeCount\n}'
    : '',
);
