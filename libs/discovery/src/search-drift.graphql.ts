import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { type SearchedCollection, searchedCollections } from './searched-collections.js';

export const SearchedCollectionEnum = enumOf('SearchedCollection', searchedCollections);

@ObjectType('SearchDrift', {
  description: 'How far an index was out of step with the database when it was last measured and put right.',
})
export class SearchDriftType {
  @Field(() => SearchedCollectionEnum)
  collection: SearchedCollection;

  @Field(() => Date)
  measuredAt: Date;

  @Field(() => Int, { description: 'How many documents there should have been.' })
  expected: number;

  @Field(() => Int)
  missing: number;

  @Field(() => Int, { description: 'Said something else than they should.' })
  stale: number;

  @Field(() => Int, { description: 'Should not have been there.' })
  leftOver: number;

  @Field({ description: 'More than is on its way at any moment.' })
  alarming: boolean;
}
