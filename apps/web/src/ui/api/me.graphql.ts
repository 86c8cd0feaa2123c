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
  concepts: { __typename: 'ConceptConnection'; nodes: Array<{ __typename: 'Concept'; id: string }> };
  groups: { __typename: 'GroupConnection'; nodes: Array<{ __typename: 'Group'; id: string }> };
};

export const Me = /* @__PURE__ */ trusted<MeQuery, MeQueryVariables>(
  '900d241a0e6bad8cb0933b02529a4204cb46eba48cb3c94bae3b7dbdaf1cc550',
  import.meta.env.DEV
    ? 'query Me {\n  me {\n    id\n    name\n    email\n    language\n    role\n    memberships {\n      role\n      organisation {\n        id\n        name\n        kind\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  mySolvers {\n    id\n    name\n    kind\n    complete\n    paused\n    __typename\n  }\n  unreadNoticeCount\n  concepts(mine: true, first: 1) {\n    nodes {\n      id\n      __typename\n    }\n    __typename\n  }\n  groups(mine: true, first: 1) {\n    nodes {\n      id\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
