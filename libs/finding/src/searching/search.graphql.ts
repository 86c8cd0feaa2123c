import type { Type } from '@nestjs/common';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionArgs, enumOf, ofEveryList, PageInfo, TextSegment } from '@passerelle/graphql';
import { MatchType } from '@passerelle/matching';
import { type NeedState, NeedStateEnum, NeedType } from '@passerelle/needs';
import { searchedWords } from '@passerelle/problems';
import { IdeaType, type SolverKind, SolverKindEnum, SolverType } from '@passerelle/solvers';
import { facets as tagFacets, TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import { z } from 'zod';
import type { FacetLabel } from './facet-labels.js';

/** How many values of a facet are shown. */
export const MOST_VALUES = 100;

/** The facets of search filters. */
export const searchFacets = [...tagFacets, 'territory', 'kind', 'status', 'remote'] as const;
export type SearchFacet = (typeof searchFacets)[number];
export const SearchFacetEnum = enumOf('SearchFacet', searchFacets, 'By what a search is narrowed.', {
  theme: 'By tags of this facet; its values are for the filter `tags`.',
  activity: 'By tags of this facet; its values are for the filter `tags`.',
  trade: 'By tags of this facet; its values are for the filter `tags`.',
  skill: 'By tags of this facet; its values are for the filter `tags`.',
  technology: 'By tags of this facet; its values are for the filter `tags`.',
  audience: 'By tags of this facet; its values are for the filter `tags`.',
  territory: 'By places; its values are for the filter `territories`.',
  kind: 'By kinds of solvers; its values are for the filter `kinds`.',
  status: 'Of needs: by their state; its values are for the filter `states`.',
  remote:
    'Of profiles and ideas: whether the solver works at a distance, “yes” or “no”; for the filter `remote`.',
});

export const needSorts = ['relevance', 'newest', 'deadline', 'match'] as const;
export type NeedSort = (typeof needSorts)[number];
export const NeedSearchSort = enumOf('NeedSearchSort', needSorts, 'In which order needs are found.', {
  relevance: 'Those that the words fit best first; without words, the newest first.',
  newest: 'The last published first.',
  deadline: 'Those that need an answer the soonest first, those that can wait last.',
  match: 'Those that fit the viewer’s profile best first, then those that do not fit, by relevance.',
});

export const solverSorts = ['relevance', 'newest'] as const;
export type SolverSort = (typeof solverSorts)[number];
export const SolverSearchSort = enumOf(
  'SolverSearchSort',
  solverSorts,
  'In which order profiles and ideas are found.',
  {
    relevance: 'Those that the words fit best first; without words, the newest first.',
    newest: 'Those whose profile was changed last first.',
  },
);

@ObjectType({ description: 'Where the words that were searched for stand.' })
export class SearchHighlights {
  @Field(() => [TextSegment], { description: 'Of a profile; of needs and ideas there is none.' })
  name: TextSegment[];

  @Field(() => [TextSegment], { description: 'Of a profile: its headline.' })
  title: TextSegment[];

  @Field(() => [TextSegment], { description: 'The part of the description that tells most.' })
  excerpt: TextSegment[];
}

@ObjectType({ description: 'A value to narrow a search by.' })
export class SearchFacetValue {
  @Field({ description: 'As filters take it, such as "theme:silver-economie" or "commune:21231".' })
  value: string;

  @Field(() => String, { description: 'What it is called, in the viewer’s language.' })
  label: FacetLabel;

  @Field(() => Int, {
    description: 'How many would be found with it, all filters but those of its facet kept.',
  })
  count: number;
}

@ObjectType({
  description: `A facet and its ${MOST_VALUES} most frequent values; those that are chosen are among them, with 0 if nothing has them.`,
})
export class SearchFacetCount {
  @Field(() => SearchFacetEnum, { description: 'By which it is narrowed.' })
  facet: SearchFacet;

  @Field(() => [SearchFacetValue], { description: 'The most frequent first.' })
  values: SearchFacetValue[];
}

/** A row that was found, with its highlights. */
export interface SearchEdge<Node> {
  readonly cursor: string;
  readonly node: Node;
  readonly highlights: SearchHighlights;
  /** In [0, 1]. undefined: no match of the profile, or not sorted by match. */
  readonly matchScore?: number | undefined;
  /** The profile by whose matches the search is sorted. */
  readonly matchedSolverId?: string | undefined;
}

/** A page of a search. */
export interface SearchConnection<Node> {
  readonly edges: readonly SearchEdge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
  readonly totalWithoutFilters: Promise<number> | null;
  readonly facets: readonly SearchFacetCount[];
  readonly didYouMean: string | null;
  readonly unsearchable: boolean;
  readonly searchId: string | null;
}

const unsearchable =
  'The text has only signs, or stop words such as "de la": there is nothing to search for.';

/** The fields of every edge. */
function searchEdgeOf<Node>(node: Type<Node>): Type<SearchEdge<Node>> {
  @ObjectType({ isAbstract: true })
  class EdgeType implements SearchEdge<Node> {
    @Field({ description: ofEveryList.cursor })
    cursor: string;

    @Field(() => node, { description: 'What was found.' })
    node: Node;

    @Field(() => SearchHighlights, { description: 'Where the words that were searched for stand in it.' })
    highlights: SearchHighlights;
  }
  return EdgeType;
}

/** The GraphQL type of a search for `node`; see `connectionOf`. */
function searchConnectionOf<Node>(
  node: Type<Node>,
  edge: Type<SearchEdge<Node>>,
  name: `${string}SearchConnection`,
): Type<SearchConnection<Node>> {
  @ObjectType(name, { description: ofEveryList.connection })
  class ConnectionType implements SearchConnection<Node> {
    @Field(() => [edge], { description: 'What was found on this page, the best first, with highlights.' })
    edges: SearchEdge<Node>[];

    @Field(() => [node], { description: 'The nodes of the edges, for who needs no highlights.' })
    nodes: Node[];

    @Field(() => PageInfo, { description: ofEveryList.pageInfo })
    pageInfo: PageInfo;

    @Field(() => Int, { description: ofEveryList.totalCount })
    totalCount: number;

    @Field(() => Int, {
      nullable: true,
      description:
        'How many are found without the filters; null: something is found with them, or there are none.',
    })
    totalWithoutFilters: Promise<number> | null;

    @Field(() => [SearchFacetCount], { description: 'Of the whole search, whatever the page.' })
    facets: SearchFacetCount[];

    @Field(() => String, {
      nullable: true,
      description: 'The text with its misspelt words corrected; null: it was found as it is.',
    })
    didYouMean: string | null;

    @Field({ description: unsearchable })
    unsearchable: boolean;

    @Field(() => ID, {
      nullable: true,
      description: 'To call `openSearchResult` with; null: results of this page need not be reported.',
    })
    searchId: string | null;
  }
  return ConnectionType;
}

@ObjectType({ description: 'A need that a search has found.' })
export class NeedSearchEdge extends searchEdgeOf(NeedType) {
  @Field(() => Float, {
    nullable: true,
    description:
      'With the sort `match`: how well the need fits the profile, from 0 to 1; null: it is no match.',
  })
  override matchScore?: number;

  @Field(() => MatchType, {
    nullable: true,
    description:
      'The best match of the viewer’s own profiles with the need; with the sort `match`, of the profile whose matches count. Null: there is none, as for who holds no profile.',
  })
  match: MatchType | null;
}
export const NeedSearchConnection = searchConnectionOf(NeedType, NeedSearchEdge, 'NeedSearchConnection');

@ObjectType({ description: 'A profile that a search has found.' })
export class SolverSearchEdge extends searchEdgeOf(SolverType) {}
export const SolverSearchConnection = searchConnectionOf(
  SolverType,
  SolverSearchEdge,
  'SolverSearchConnection',
);

@ObjectType({ description: 'An idea, and whose it is.' })
export class IdeaOfSolver extends IdeaType {
  @Field(() => SolverType, { description: 'The profile that the idea belongs to.' })
  solver: SolverType;
}

@ObjectType({ description: 'An idea that a search has found.' })
export class IdeaSearchEdge extends searchEdgeOf(IdeaOfSolver) {}
export const IdeaSearchConnection = searchConnectionOf(IdeaOfSolver, IdeaSearchEdge, 'IdeaSearchConnection');

@ArgsType()
export class SearchArgs extends ConnectionArgs {
  @Field({
    defaultValue: '',
    description: 'Words, at most 200 characters; without any, everything that passes the filters is found.',
  })
  text: string;

  @Field(() => [SearchFacetEnum], {
    nullable: true,
    description: 'Those to count in `facets`; null: all. Those that the search does not have are left out.',
  })
  facets?: SearchFacet[] | null;
}

const tagsDescription =
  'Such as "theme:silver-economie": of tags of one facet, one is enough; of several facets, one of each is needed.';

@InputType({
  description: 'Which profiles, or ideas of which profiles: those that meet every part that is given.',
})
export class SolverSearchFilter {
  @Field(() => [String], { nullable: true, description: tagsDescription })
  tags?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'That concern one of these, such as "commune:21231".',
  })
  territories?: string[] | null;

  @Field(() => [SolverKindEnum], {
    nullable: true,
    description: 'Of one of these kinds; empty or null: of any.',
  })
  kinds?: SolverKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Works at a distance, or does not.' })
  remote?: boolean | null;
}

@InputType({ description: 'Which needs: those that meet every part that is given.' })
export class NeedSearchFilter {
  @Field(() => [String], { nullable: true, description: tagsDescription })
  tags?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'That concern one of these, such as "commune:21231".',
  })
  territories?: string[] | null;

  @Field(() => [SolverKindEnum], { nullable: true, description: 'Needs that such a solver may answer.' })
  kinds?: SolverKind[] | null;

  @Field(() => [NeedStateEnum], {
    nullable: true,
    description: 'In one of these states; empty or null: in any that the viewer may see.',
  })
  states?: NeedState[] | null;
}

@ObjectType({
  description:
    'Suggestions for what is typed so far: at most five of each kind, the best first; none for an empty text. The last word counts as a prefix, so that a search for the same text may find fewer.',
})
export class SearchSuggestions {
  @Field(() => [NeedSearchEdge], { description: 'Needs that fit, at most five.' })
  needs: SearchEdge<NeedType>[];

  @Field(() => [SolverSearchEdge], { description: 'Profiles that fit, at most five.' })
  solvers: SearchEdge<SolverType>[];

  @Field(() => [IdeaSearchEdge], { description: 'Ideas that fit, at most five.' })
  ideas: SearchEdge<IdeaOfSolver>[];

  @Field(() => Int, { description: 'How many needs fit in all.' })
  needCount: number;

  @Field(() => Int, { description: 'How many profiles fit in all.' })
  solverCount: number;

  @Field(() => Int, { description: 'How many ideas fit in all.' })
  ideaCount: number;

  @Field(() => [TagType], {
    description:
      'For the filter `tags`: those that are called like the text, or else like the corrected text.',
  })
  tags: TagType[];

  @Field(() => [TerritoryType], {
    description:
      'For the filter `territories`: at most three that are called like the text, communes of the installation’s EPCI first, then of its département, then by population. One or two letters must be the whole name or number of a place.',
  })
  territories: TerritoryType[];

  @Field(() => String, {
    nullable: true,
    description: 'The text with its misspelt words corrected; null: it was found as it is typed.',
  })
  didYouMean: string | null;

  @Field({ description: unsearchable })
  unsearchable: boolean;
}

/** The longest text that is searched for, in characters. */
const LONGEST = 200;

export const searchText = z.object({ text: searchedWords(LONGEST) });
