// Generated from problem.graphql and the schema by `npm run web:documents`; do not edit.
export type WhyNot_Conflict_Fragment = { __typename: 'Conflict'; message: string };

export type WhyNot_IllegalTransition_Fragment = { __typename: 'IllegalTransition'; message: string };

export type WhyNot_InvalidInput_Fragment = {
  __typename: 'InvalidInput';
  message: string;
  fields: Array<{ __typename: 'FieldProblem'; field: string; message: string }>;
};

export type WhyNot_LimitReached_Fragment = { __typename: 'LimitReached'; message: string };

export type WhyNot_Unavailable_Fragment = { __typename: 'Unavailable'; message: string };

export type WhyNotFragment =
  | WhyNot_Conflict_Fragment
  | WhyNot_IllegalTransition_Fragment
  | WhyNot_InvalidInput_Fragment
  | WhyNot_LimitReached_Fragment
  | WhyNot_Unavailable_Fragment;
