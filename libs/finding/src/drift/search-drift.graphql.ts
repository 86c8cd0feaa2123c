import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type SearchedCollection, SearchedCollectionEnum } from '../documents/searched-collections.js';

@ObjectType('SearchDrift', {
  description:
    'How far a collection of the search index was out of step with the database when last measured, before it was put right; all null before the first time.',
})
export class SearchDriftType {
  @Field(() => SearchedCollectionEnum, { description: 'Which collection of the index.' })
  collection: SearchedCollection;

  @Field(() => Date, { nullable: true, description: 'When it was last measured; null: not yet.' })
  measuredAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many documents the index should have held.' })
  expected: number | null;

  @Field(() => Int, { nullable: true, description: 'How many the index did not hold.' })
  missing: number | null;

  @Field(() => Int, { nullable: true, description: 'How many it held with other contents.' })
  stale: number | null;

  @Field(() => Int, { nullable: true, description: 'How many it held and should not have.' })
  leftOver: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that is more than changes on their way into the index can explain.',
  })
  alarming: boolean | null;
}
