import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@passerelle/graphql';
import { TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import { type SearchedCollection, SearchedCollectionEnum } from '../documents/searched-collections.js';

@ObjectType('UnmetDemandExample', { description: 'What was typed, and how often.' })
export class UnmetDemandExampleType {
  @Field({ description: 'As they were typed.' })
  words: string;

  @Field(() => Int, { description: 'How many searches.' })
  searches: number;

  @Field(() => Int, { description: 'How many of them found nothing at all.' })
  withoutResult: number;

  @Field(() => TagType, {
    nullable: true,
    description: 'The tag of which this is a label or a synonym by now; null: of none.',
  })
  tag: TagType | null;
}

@ObjectType({ description: 'What was looked for, and how often.' })
export class UnmetDemandOfCollection {
  @Field(() => SearchedCollectionEnum, {
    description:
      'Needs: a solver has found none to answer; profiles and ideas: somebody has found nobody to answer a need.',
  })
  collection: SearchedCollection;

  @Field(() => Int, { description: 'How many searches.' })
  searches: number;
}

@ObjectType('UnmetDemand', {
  description:
    'Searches of the last 90 days without a result, or without one that was opened, grouped by tag and place. A search counts for each of its first three tags and places, chosen filters first.',
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

  @Field(() => Int, {
    description: 'How many searches; who looks for the same in several collections makes one in each.',
  })
  searches: number;

  @Field(() => Int, { description: 'How many of them found nothing at all.' })
  withoutResult: number;

  @Field(() => [UnmetDemandOfCollection], {
    description: 'What the searches looked for; what nobody looked for is left out.',
  })
  collections: UnmetDemandOfCollection[];

  @Field(() => LocalDate, { description: 'The day of the last one.' })
  lastDay: string;

  @Field(() => [UnmetDemandExampleType], {
    description:
      'What was typed: most searches without a result first, then most searches. Only words that cannot name a person, so that there may be none.',
  })
  examples: UnmetDemandExampleType[];

  @Field(() => Int, {
    description: 'How many different wordings were typed; `examples` shows the first of them.',
  })
  wordings: number;

  @Field(() => Int, {
    description: 'How many searches no example can show: filters alone, or words that might name a person.',
  })
  searchesNotShown: number;
}

export const UnmetDemandConnection = connectionOf(UnmetDemandType, 'UnmetDemandConnection');
