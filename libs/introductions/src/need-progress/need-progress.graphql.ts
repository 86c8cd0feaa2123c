import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf, LocalDate } from '@passerelle/graphql';

/** How far the introductions of a need have come, as its company sees it. */
export const needProgresses = ['waiting', 'being_introduced', 'in_discussion', 'met', 'unmet'] as const;
export type NeedProgress = (typeof needProgresses)[number];
export const NeedProgressEnum = enumOf(
  'NeedProgress',
  needProgresses,
  'How far the introductions of a need have come.',
);

/** What may happen next to a need, on a day that is known. */
export const needNexts = ['reply', 'meeting', 'expiry'] as const;
export type NeedNext = (typeof needNexts)[number];
export const NeedNextEnum = enumOf(
  'NeedNext',
  needNexts,
  '`reply`: by then a party answers an introduction. `meeting`: they meet. `expiry`: the need is taken down unless it is renewed.',
);

@ObjectType('NeedNextDate')
export class NeedNextDateType {
  @Field(() => LocalDate, { description: 'The day in France.' })
  on: string;

  @Field(() => NeedNextEnum)
  what: NeedNext;
}
