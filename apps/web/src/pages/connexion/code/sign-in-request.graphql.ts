// Generated from sign-in-request.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../../ui/api/trusted.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CodeAskedQueryVariables = Exact<{
  id: string;
}>;

export type CodeAskedQuery = { signInRequest: { __typename: 'SignInRequest'; email: string } | null };

export const CodeAsked = /* @__PURE__ */ trusted<CodeAskedQuery, CodeAskedQueryVariables>(
  '2f608405ee451c2dc4d530c046603b2a928cd6e8ae77130b508cb8b234e710ac',
  import.meta.env.DEV
    ? 'query CodeAsked($id: ID!) {\n  signInRequest(id: $id) {\n    email\n    __typename\n  }\n}'
    : '',
);
