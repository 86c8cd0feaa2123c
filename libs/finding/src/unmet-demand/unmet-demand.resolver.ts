import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  assertPageLength,
  ConnectionArgs,
  FieldOf,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import { searchedCollections } from '../documents/searched-collections.js';
import { DemandLabels } from './demand-labels.js';
import { ForgetSearches, SearchNotes } from './search-notes.js';
import {
  UnmetDemandConnection,
  UnmetDemandExampleType,
  type UnmetDemandOfCollection,
  UnmetDemandType,
} from './unmet-demand.graphql.js';
import { type Demand, type DemandExample, UnmetDemand } from './unmet-demand.js';

/** A search is recorded with the tags of its day. This field adds tags that were created since then. */
@Resolver(() => UnmetDemandExampleType)
export class DemandExampleResolver {
  constructor(private readonly tags: TagLoader) {}

  @FieldOf('UnmetDemandExample')
  async tag({ words }: DemandExample, context: RequestContext): Promise<Tag | null> {
    return (await this.tags.snapshotFor(context)).findByLabel(words) ?? null;
  }
}

/** How many wordings are shown beside a demand, unless more are requested. */
const FIRST_EXAMPLES = 5;

@Resolver(() => UnmetDemandType)
export class UnmetDemandResolver {
  constructor(
    private readonly demand: UnmetDemand,
    private readonly labels: DemandLabels,
    private readonly tags: TagLoader,
    private readonly territories: TerritoryLoader,
  ) {}

  @Query(() => UnmetDemandConnection, {
    description:
      'What people searched for and did not find, by tag and place: most searches without a result first, then most searches.',
  })
  @Allow('curator')
  unmetDemand(@Args() page: ConnectionArgs): Promise<Page<Demand>> {
    return this.demand.page(page);
  }

  @FieldOf('UnmetDemand')
  label(demand: Demand, context: RequestContext): Promise<string> {
    return this.labels.of(demand, context);
  }

  @FieldOf('UnmetDemand')
  tag({ tagId }: Demand, context: RequestContext): Promise<Tag | null> | null {
    return tagId === null ? null : this.tags.load(context, tagId);
  }

  @FieldOf('UnmetDemand')
  territory({ territoryCode }: Demand, context: RequestContext): Promise<Territory | null> | null {
    return territoryCode === null ? null : this.territories.load(context, territoryCode);
  }

  @FieldOf('UnmetDemand')
  collections({ searchesIn }: Demand): UnmetDemandOfCollection[] {
    return searchedCollections
      .map((collection) => ({ collection, searches: searchesIn[collection] }))
      .filter(({ searches }) => searches > 0);
  }

  @ResolveField()
  examples(
    @Parent() { examples }: Demand,
    @Args('first', {
      type: () => Int,
      defaultValue: FIRST_EXAMPLES,
      description: 'How many, from 1 to 100; the first twenty are known.',
    })
    first: number,
  ): DemandExample[] {
    assertPageLength(first);
    return examples.slice(0, first);
  }
}

export const providersOfUnmetDemand = [
  DemandExampleResolver,
  DemandLabels,
  ForgetSearches,
  SearchNotes,
  UnmetDemand,
  UnmetDemandResolver,
];
