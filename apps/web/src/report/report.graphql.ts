// Generated from report.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../api/index.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReportContentInput = {
  /** At most 1 000 characters; needed with the reason `other`. */
  comment?: string;
  contentId: string;
  kind: ReportedKind;
  reason: ReportReason;
};

/** What is wrong with a text. `misleading`: a false address, a false name, a fraud. */
export type ReportReason = 'advertising' | 'illegal' | 'insulting' | 'misleading' | 'other' | 'personal_data';

/** What is reported. `person`: somebody’s name; `message`: one in a conversation of an introduction. */
export type ReportedKind = 'idea' | 'interest' | 'message' | 'need' | 'organisation' | 'person' | 'solver';

export type ReportContentMutationVariables = Exact<{
  input: ReportContentInput;
}>;

export type ReportContentMutation = {
  reportContent:
    | { __typename: 'ContentReport'; id: string }
    | { __typename: 'IllegalTransition'; message: string }
    | {
        __typename: 'InvalidInput';
        message: string;
        fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
      }
    | { __typename: 'LimitReached'; message: string };
};

export const ReportContent = /* @__PURE__ */ trusted<ReportContentMutation, ReportContentMutationVariables>(
  '099e2fae4984361ebd83bd7fe38ae53e8a626c1cec3d707b7a5b1b1c13566f37',
  import.meta.env.DEV
    ? 'mutation ReportContent($input: ReportContentInput!) {\n  reportContent(input: $input) {\n    ... on ContentReport {\n      id\n      __typename\n    }\n    ... on Problem {\n      message\n      __typename\n    }\n    ... on InvalidInput {\n      fields {\n        field\n        message\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
