import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { Allow, CurrentActor, FieldOf } from '@passerelle/graphql';
import { searchedCollections } from '../documents/searched-collections.js';
import type { SearchDrift } from './search-drift.entity.js';
import { SearchDriftType } from './search-drift.graphql.js';
import { MeasureSearchDrift, SearchDrifts } from './search-drifts.js';
import { RepairSearchOnAsked, searchRepairEvents, SearchRepairsService } from './search-repairs.service.js';

/** A collection that was never compared with the database. */
type Unmeasured = Pick<SearchDrift, 'collection'>;

@Resolver(() => SearchDriftType)
export class SearchDriftResolver {
  constructor(
    private readonly drifts: SearchDrifts,
    private readonly repairs: SearchRepairsService,
  ) {}

  @Query(() => [SearchDriftType], {
    description: 'How far the search indexes were out of step with the database when last measured.',
  })
  @Allow('admin')
  async searchDrift(): Promise<(SearchDrift | Unmeasured)[]> {
    const measured = await this.drifts.found();
    return searchedCollections.map(
      (collection) => measured.find((drift) => drift.collection === collection) ?? { collection },
    );
  }

  @Mutation(() => Boolean, {
    description:
      'Has a worker compare the search indexes with the database now, and index again what differs; false: it was asked for already and is not done yet.',
  })
  @Allow('admin')
  repairSearchIndex(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.repairs.ask(actor);
  }

  @FieldOf('SearchDrift')
  alarming(drift: SearchDrift | Unmeasured): boolean | null {
    return 'isAlarming' in drift ? drift.isAlarming : null;
  }
}

export const providersOfDrift = [
  provideEvents(searchRepairEvents),
  MeasureSearchDrift,
  RepairSearchOnAsked,
  SearchDriftResolver,
  SearchDrifts,
  SearchRepairsService,
];
