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
    | ({ __typename: 'IllegalTransition' } & WhyNot_IllegalTransition_Fragment)
    | ({ __typename: 'InvalidInput' } & WhyNot_InvalidInput_Fragment)
    | ({ __typename: 'LimitReached' } & WhyNot_LimitReached_Fragment);
};

type WhyNot_Conflict_Fragment = { __typename: 'Conflict'; message: string };

type WhyNot_IllegalTransition_Fragment = { __typename: 'IllegalTransition'; message: string };

type WhyNot_InvalidInput_Fragment = {
  __typename: 'InvalidInput';
  message: string;
  fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
};

type WhyNot_LimitReached_Fragment = { __typename: 'LimitReached'; message: string };

type WhyNot_Unavailable_Fragment = { __typename: 'Unavailable'; message: string };

export type WhyNotFragment =
  | WhyNot_Conflict_Fragment
  | WhyNot_IllegalTransition_Fragment
  | WhyNot_InvalidInput_Fragment
  | WhyNot_LimitReached_Fragment
  | WhyNot_Unavailable_Fragment;

export const ReportContent = /* @__PURE__ */ trusted<ReportContentMutation, ReportContentMutationVariables>(
  'eec95754c6521b72ef9e6b196821f1914dbaa83602640f6fa1a9e49260a0a7e1',
  import.meta.env.DEV
    ? 'mutation ReportContent($input: ReportContentInput!) {\n  reportContent(input: $input) {\n    ... on ContentReport {\n      id\n      __typename\n    }\n    ...WhyNot\n    __typename\n  }\n}\n\nfragment WhyNot on Problem {\n  message\n  ... on InvalidInput {\n    fields {\n      field\n      message\n      __typename\n    }\n    __typename\n  }\n  __typename\n}'
    : '',
);
