import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type SearchedCollection, SearchedCollectionEnum } from '../documents/index.js';

@ObjectType('SearchDrift', {
  description:
    'How far an index was out of step with the database when it was last measured and put right; all null before the first time.',
})
export class SearchDriftType {
  @Field(() => SearchedCollectionEnum)
  collection: SearchedCollection;

  @Field(() => Date, { nullable: true, description: 'Null: not measured yet.' })
  measuredAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many documents there should have been.' })
  expected: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were not there.' })
  missing: number | null;

  @Field(() => Int, { nullable: true, description: 'How many said something else than they should.' })
  stale: number | null;

  @Field(() => Int, { nullable: true, description: 'How many should not have been there.' })
  leftOver: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that is more than is on its way at any moment.',
  })
  alarming: boolean | null;
}
