import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  assertPageLength,
  ConnectionArgs,
  FieldOf,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Need } from '@passerelle/needs';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import { DemandLabels } from './demand-labels.js';
import { NeedsOfDemandLoader } from './needs-of-demand.loader.js';
import { searchedCollections } from '../documents/index.js';
import { DemandExampleResolver } from './demand-example.resolver.js';
import { ForgetSearches } from './forget-searches.js';
import { SearchNotes } from './search-notes.js';
import { type Demand, type DemandExample, UnmetDemand } from './unmet-demand.js';
import {
  type UnmetDemandOfCollection,
  UnmetDemandConnection,
  UnmetDemandType,
} from './unmet-demand.graphql.js';

/** How many needs are shown beside a demand. */
const SHOWN = 5;
/** How many wordings are, unless more are asked for. */
const FIRST_EXAMPLES = 5;

@Resolver(() => UnmetDemandType)
export class UnmetDemandResolver {
  constructor(
    private readonly demand: UnmetDemand,
    private readonly labels: DemandLabels,
    private readonly tags: TagLoader,
    private readonly territories: TerritoryLoader,
    private readonly needsOf: NeedsOfDemandLoader,
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

  @FieldOf('UnmetDemand')
  async needCount({ key }: Demand, context: RequestContext): Promise<number> {
    return (await this.needsOf.load(context, key)).length;
  }

  @FieldOf('UnmetDemand')
  async needs({ key }: Demand, context: RequestContext): Promise<Need[]> {
    return (await this.needsOf.needsOf(context, key)).slice(0, SHOWN);
  }
}

export const providersOfUnmetDemand = [
  DemandExampleResolver,
  DemandLabels,
  ForgetSearches,
  NeedsOfDemandLoader,
  SearchNotes,
  UnmetDemand,
  UnmetDemandResolver,
];
