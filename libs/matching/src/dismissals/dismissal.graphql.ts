import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import { type MatchSide, matchSides, MatchType } from '../match/index.js';
import { type DismissalReason, dismissalReasons } from './match-dismissal.entity.js';

export const MatchSideEnum = enumOf('MatchSide', matchSides, 'For whom somebody speaks of a match.');
export const DismissalReasonEnum = enumOf(
  'DismissalReason',
  dismissalReasons,
  'Why a match is wrong. `not_ready`: the solution is not finished enough; `need_misunderstood`: the need asks for something else; `wrong_tag`: a tag of either side is wrong.',
);

@InputType()
export class DismissMatchInput {
  @Field(() => DismissalReasonEnum)
  reason: DismissalReason;

  @Field(() => String, {
    nullable: true,
    description:
      'At most 500 characters, for curators to read; needed with the reason `other`. Without one, what was said before for the same reason stays.',
  })
  comment?: string | null;
}

/** What every change of a match answers with. */
export const MatchResult = resultOf('MatchResult', [MatchType, InvalidInput, IllegalTransition]);

@ObjectType('Dismissal', { description: 'What one side has said against a match. Only curators read it.' })
export class DismissalType {
  @Field(() => ID)
  id: string;

  @Field(() => MatchSideEnum)
  side: MatchSide;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who said it; null: they have no account any more.',
  })
  person: PersonType | null;

  @Field(() => DismissalReasonEnum)
  reason: DismissalReason;

  @Field(() => String, { nullable: true })
  comment: string | null;

  @Field(() => Date)
  dismissedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its side or a curator took it back.' })
  takenBackAt: Date | null;

  @Field(() => MatchType)
  match: MatchType;
}

export const DismissalConnection = connectionOf(DismissalType, 'DismissalConnection');
