import { enumOf } from '@passerelle/graphql';

/** How far the introductions of a need have come, as its company sees it. */
export const needProgresses = ['waiting', 'being_introduced', 'in_discussion', 'met', 'unmet'] as const;
export type NeedProgress = (typeof needProgresses)[number];
export const NeedProgressEnum = enumOf(
  'NeedProgress',
  needProgresses,
  'How far the introductions of a need have come.',
);
