import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import { MatchType } from '../match/match.graphql.js';
import { type MatchSide, matchSides } from '../match/match.policy.js';
import { type DismissalReason, dismissalReasons } from './match-dismissal.entity.js';

export const MatchSideEnum = enumOf('MatchSide', matchSides, 'For whom somebody speaks of a match.', {
  solver: 'Those who hold the profile.',
  company: 'The members of the need’s company.',
  curator: 'Neither: a curator.',
});
export const DismissalReasonEnum = enumOf('DismissalReason', dismissalReasons, 'Why a match is wrong.', {
  other_trade: 'The solver has another trade.',
  wrong_territory: 'The two are too far apart.',
  too_small: 'What is asked, or offered, is too small for the other.',
  too_big: 'What is asked, or offered, is too big for the other.',
  not_ready: 'The solution is not finished enough.',
  already_in_contact: 'The two know each other already.',
  need_misunderstood: 'The need asks for something else.',
  wrong_tag: 'A tag of either side is wrong.',
  other: 'Something else, which the comment says.',
});

@InputType({ description: 'Why a match is wrong.' })
export class DismissMatchInput {
  @Field(() => DismissalReasonEnum, { description: 'One of the list.' })
  reason: DismissalReason;

  @Field(() => String, {
    nullable: true,
    description:
      'At most 500 characters, for curators to read; needed with the reason `other`. Without one, what was said before for the same reason stays.',
  })
  comment?: string | null;
}

/** The result of every change of a match. */
export const MatchResult = resultOf('MatchResult', [MatchType, InvalidInput, IllegalTransition]);

@ObjectType('Dismissal', { description: 'What one side has said against a match. Only curators read it.' })
export class DismissalType {
  @Field(() => ID, { description: 'UUID of the dismissal.' })
  id: string;

  @Field(() => MatchSideEnum, { description: 'For whom it was said.' })
  side: MatchSide;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who said it; null: they have no account any more.',
  })
  person: PersonType | null;

  @Field(() => DismissalReasonEnum, { description: 'Which one of the list.' })
  reason: DismissalReason;

  @Field(() => String, {
    nullable: true,
    description: 'In the person’s own words, at most 500 characters; null: none.',
  })
  comment: string | null;

  @Field(() => Date, { description: 'When it was last said.' })
  dismissedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its side or a curator took it back.' })
  takenBackAt: Date | null;

  @Field(() => MatchType, { description: 'The match that it is about.' })
  match: MatchType;
}

export const DismissalConnection = connectionOf(DismissalType, 'DismissalConnection');
