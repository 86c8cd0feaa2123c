import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf, LocalDate } from '@passerelle/graphql';

/** The progress of a need's introductions, as its company sees it. */
export const needProgresses = ['waiting', 'being_introduced', 'in_discussion', 'met', 'unmet'] as const;
export type NeedProgress = (typeof needProgresses)[number];
export const NeedProgressEnum = enumOf(
  'NeedProgress',
  needProgresses,
  'How far the introductions of a need have come.',
  {
    waiting: 'Nobody is being asked.',
    being_introduced: 'A party is being asked.',
    in_discussion: 'Two parties have accepted, and have not met yet.',
    met: 'They have met, and it was not in vain; or the company closed the need as met here.',
    unmet: 'The need is closed or expired, and nobody answers it.',
  },
);

/** The next events of a need that have a known day. */
export const needNexts = ['reply', 'meeting', 'expiry'] as const;
export type NeedNext = (typeof needNexts)[number];
export const NeedNextEnum = enumOf(
  'NeedNext',
  needNexts,
  'What happens next to a need, on a day that is known.',
  {
    reply: 'By then a party answers an introduction.',
    meeting: 'The two parties meet.',
    expiry: 'The need is taken down unless it is renewed.',
  },
);

@ObjectType('NeedNextDate', { description: 'The next day on which something happens to a need.' })
export class NeedNextDateType {
  @Field(() => LocalDate, { description: 'The day in France.' })
  on: string;

  @Field(() => NeedNextEnum, { description: 'What happens on that day.' })
  what: NeedNext;
}
