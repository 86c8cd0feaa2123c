import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@passerelle/graphql';
import { InvalidInput, LimitReached } from '@passerelle/problems';
import { type SolverKind, SolverKindEnum } from '@passerelle/solvers';
import type { SearchedFor } from './saved-search.entity.js';

@ObjectType('SavedSearch', {
  description: 'A search of needs that the viewer keeps: new needs that it finds are told to them.',
})
export class SavedSearchType {
  @Field(() => ID, { description: 'UUID of the search.' })
  id: string;

  @Field({ description: 'As the viewer called it; one line, at most 100 characters.' })
  name: string;

  @Field({ description: 'The words as they were typed; may be empty.' })
  text: string;

  @Field(() => [String], { description: 'As the filter `tags` of `searchNeeds` takes them.' })
  tags: string[];

  @Field(() => [String], { description: 'As the filter `territories` of `searchNeeds` takes them.' })
  territories: string[];

  @Field(() => [SolverKindEnum], { description: 'As the filter `kinds` of `searchNeeds` takes them.' })
  kinds: SolverKind[];

  @Field({ description: 'Path of the page of the search.' })
  path: string;

  @Field({ description: 'Nothing that it finds is told.' })
  paused: boolean;

  @Field(() => Date, { description: 'When it was saved.' })
  savedAt: Date;
}

@InputType({ description: 'A search of needs to keep; it has words or a filter at least.' })
export class SaveSearchInput implements SearchedFor {
  @Field({ description: 'One line, at most 100 characters.' })
  name: string;

  @Field({ defaultValue: '', description: 'Words, at most 200 characters.' })
  text: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'As the filter `tags` of `searchNeeds` takes them, such as "theme:silver-economie".',
  })
  tags: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'As the filter `territories` of `searchNeeds` takes them, such as "commune:21231".',
  })
  territories: string[];

  @Field(() => [SolverKindEnum], {
    defaultValue: [],
    description: 'As the filter `kinds` of `searchNeeds` takes them; empty: any.',
  })
  kinds: SolverKind[];
}

export const SavedSearchResult = resultOf('SavedSearchResult', [SavedSearchType, InvalidInput, LimitReached]);
