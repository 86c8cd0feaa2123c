import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, FieldOf, isAskedFor, type RequestContext } from '@passerelle/graphql';
import { type Match, MyMatchesLoader } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import { type Idea, type Solver, SolverLoader } from '@passerelle/solvers';
import type { Tag } from '@passerelle/taxonomy';
import type { Territory } from '@passerelle/territories';
import type { GraphQLResolveInfo } from 'graphql';
import { SearchNotes } from '../unmet-demand/search-notes.js';
import { labelIn, OfferedFilters } from './facet-labels.js';
import { NeedsByMatch } from './needs-by-match.js';
import { ReadSearchAhead } from './read-search-ahead.js';
import { SearchFacets } from './search-facets.js';
import {
  IdeaSearchConnection,
  NeedSearchConnection,
  NeedSearchFilter,
  NeedSearchSort,
  type NeedSort,
  SearchArgs,
  type SearchConnection,
  type SearchEdge,
  type SearchFacet,
  type SearchFacetValue,
  SearchSuggestions,
  SolverSearchConnection,
  SolverSearchFilter,
  SolverSearchSort,
  type SolverSort,
} from './search.graphql.js';
import { SearchesService } from './searches.service.js';
import { correctionOf, isUnsearchable, type Suggestions } from './suggestions.js';

@Resolver(() => SearchSuggestions)
export class SearchesResolver {
  constructor(
    private readonly searches: SearchesService,
    private readonly notes: SearchNotes,
    private readonly filters: OfferedFilters,
    private readonly solversById: SolverLoader,
    private readonly myMatches: MyMatchesLoader,
  ) {}

  @Query(() => NeedSearchConnection, { description: 'The needs that the viewer may see, by words.' })
  @Allow('signedIn')
  searchNeeds(
    @Context() context: RequestContext<Actor>,
    @Info() info: GraphQLResolveInfo,
    @Args() args: SearchArgs,
    @Args('filter', { defaultValue: {}, description: 'What the search is narrowed by; empty: nothing.' })
    filter: NeedSearchFilter,
    @Args('sort', { type: () => NeedSearchSort, defaultValue: 'relevance', description: 'In which order.' })
    sort: NeedSort,
    @Args('solverId', {
      type: () => ID,
      nullable: true,
      description: 'With the sort `match`: the profile, for who holds several.',
    })
    solverId: string | null,
  ): Promise<SearchConnection<Need>> {
    const search = { ...args, filter, facets: countedIn(args, info) };
    return this.searches.needs(context, search, sort, solverId ?? null);
  }

  @Query(() => SolverSearchConnection, { description: 'The profiles that the viewer may see, by words.' })
  @Allow('signedIn')
  searchSolvers(
    @Context() context: RequestContext<Actor>,
    @Info() info: GraphQLResolveInfo,
    @Args() args: SearchArgs,
    @Args('filter', { defaultValue: {}, description: 'What the search is narrowed by; empty: nothing.' })
    filter: SolverSearchFilter,
    @Args('sort', { type: () => SolverSearchSort, defaultValue: 'relevance', description: 'In which order.' })
    sort: SolverSort,
  ): Promise<SearchConnection<Solver>> {
    return this.searches.solvers(context, { ...args, filter, facets: countedIn(args, info) }, sort);
  }

  @Query(() => IdeaSearchConnection, {
    description:
      'The ideas of profiles that the viewer may see, by words; filtered by what their profile says.',
  })
  @Allow('signedIn')
  searchIdeas(
    @Context() context: RequestContext<Actor>,
    @Info() info: GraphQLResolveInfo,
    @Args() args: SearchArgs,
    @Args('filter', { defaultValue: {}, description: 'What the search is narrowed by; empty: nothing.' })
    filter: SolverSearchFilter,
    @Args('sort', { type: () => SolverSearchSort, defaultValue: 'relevance', description: 'In which order.' })
    sort: SolverSort,
  ): Promise<SearchConnection<Idea>> {
    return this.searches.ideas(context, { ...args, filter, facets: countedIn(args, info) }, sort);
  }

  @Query(() => SearchSuggestions, {
    description:
      'Suggestions of every kind for a text that is still being typed: its last word counts as a prefix. The search is not noted.',
  })
  @Allow('signedIn')
  search(
    @Context() context: RequestContext<Actor>,
    @Args('text', { description: 'What is typed so far; at most 200 characters.' }) text: string,
  ): Suggestions {
    return this.searches.suggestions(context, text);
  }

  @Mutation(() => Boolean, {
    description:
      'Reports that a result was opened, so that the search counts as answered; false: the search is no longer known.',
  })
  @Allow('signedIn')
  openSearchResult(
    @Args('searchId', {
      type: () => ID,
      description: 'The `searchId` of the page on which the result stands.',
    })
    searchId: string,
  ): Promise<boolean> {
    return this.notes.opened(searchId);
  }

  @FieldOf('NeedSearchEdge')
  async match(
    { node, matchedSolverId }: SearchEdge<Need>,
    context: RequestContext<Actor>,
  ): Promise<Match | null> {
    const mine = await this.myMatches.load(context, node.id);
    const current = mine.filter(({ state }) => state === 'current');
    return (
      current.find(({ solverId }) => matchedSolverId === undefined || solverId === matchedSolverId) ?? null
    );
  }

  @FieldOf('SearchSuggestions')
  async needs({ needs }: Suggestions): Promise<SearchEdge<Need>[]> {
    return (await needs()).edges;
  }

  @FieldOf('SearchSuggestions')
  async solvers({ solvers }: Suggestions): Promise<SearchEdge<Solver>[]> {
    return (await solvers()).edges;
  }

  @FieldOf('SearchSuggestions')
  async ideas({ ideas }: Suggestions): Promise<SearchEdge<Idea>[]> {
    return (await ideas()).edges;
  }

  @FieldOf('SearchSuggestions')
  async needCount({ needs }: Suggestions): Promise<number> {
    return (await needs()).total;
  }

  @FieldOf('SearchSuggestions')
  async solverCount({ solvers }: Suggestions): Promise<number> {
    return (await solvers()).total;
  }

  @FieldOf('SearchSuggestions')
  async ideaCount({ ideas }: Suggestions): Promise<number> {
    return (await ideas()).total;
  }

  @FieldOf('SearchSuggestions')
  didYouMean(suggestions: Suggestions): Promise<string | null> {
    return correctionOf(suggestions);
  }

  @FieldOf('SearchSuggestions')
  unsearchable(suggestions: Suggestions): Promise<boolean> {
    return isUnsearchable(suggestions);
  }

  /** Everybody who may see an idea may see its solver. */
  @FieldOf('IdeaOfSolver')
  solver({ solverId }: Idea, context: RequestContext): Promise<Solver | null> {
    return this.solversById.load(context, solverId);
  }

  @FieldOf('SearchFacetValue')
  label({ label }: SearchFacetValue, { language }: RequestContext): string {
    return labelIn(label, language);
  }

  @FieldOf('SearchSuggestions')
  tags(suggestions: Suggestions, { language }: RequestContext): Promise<readonly Tag[]> {
    return this.filters.tags(suggestions, language);
  }

  @FieldOf('SearchSuggestions')
  territories(suggestions: Suggestions): Promise<readonly Territory[]> {
    return this.filters.territories(suggestions);
  }
}

/** The facets to count. null: all. */
const countedIn = ({ facets }: SearchArgs, info: GraphQLResolveInfo): readonly SearchFacet[] | null =>
  isAskedFor('facets', info) ? (facets ?? null) : [];

export const providersOfSearching = [
  NeedsByMatch,
  OfferedFilters,
  ReadSearchAhead,
  SearchFacets,
  SearchesResolver,
  SearchesService,
];
