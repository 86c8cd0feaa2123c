import { Query, Resolver } from '@nestjs/graphql';
import { Allow, FieldOf } from '@passerelle/graphql';
import type { SearchDrift } from './search-drift.entity.js';
import { SearchDriftType } from './search-drift.graphql.js';
import { SearchDrifts } from './search-drifts.js';

@Resolver(() => SearchDriftType)
export class SearchDriftResolver {
  constructor(private readonly drifts: SearchDrifts) {}

  @Query(() => [SearchDriftType], {
    description: 'How far the search indexes were out of step with the database when last measured.',
  })
  @Allow('admin')
  searchDrift(): Promise<SearchDrift[]> {
    return this.drifts.found();
  }

  @FieldOf('SearchDrift')
  alarming(drift: SearchDrift): boolean {
    return drift.isAlarming;
  }
}
