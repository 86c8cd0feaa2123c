import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';

@ObjectType('UnmetDemand', {
  description:
    'What was searched for in the last 90 days without a result, or with none that was opened: together what is about one tag in one place.',
})
export class UnmetDemandType {
  @Field({ description: 'What it is about and where, in the viewer’s language.' })
  label: string;

  @Field(() => TagType, {
    nullable: true,
    description: 'Chosen as a filter or seen in the words; null: the words name none.',
  })
  tag: TagType | null;

  @Field(() => TerritoryType, {
    nullable: true,
    description: 'Chosen as a filter, or else named in the words; null: anywhere.',
  })
  territory: TerritoryType | null;

  @Field(() => Int, { description: 'How many searches.' })
  searches: number;

  @Field(() => Int, { description: 'How many of them found nothing at all.' })
  withoutResult: number;

  @Field(() => LocalDate, { description: 'The day of the last one.' })
  lastDay: string;

  @Field(() => [String], {
    description:
      'What was typed, as examples, what found nothing first, then what was typed most: only words that cannot name a person, so that there may be none.',
  })
  words: string[];

  @Field(() => Int, { description: 'How many needs of this tag in this place have no credible solver.' })
  needCount: number;

  @Field(() => [NeedType], { description: 'The longest published of these.' })
  needs: NeedType[];
}

export const UnmetDemandConnection = connectionOf(UnmetDemandType, 'UnmetDemandConnection');
