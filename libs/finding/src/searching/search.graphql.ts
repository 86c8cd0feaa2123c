import type { Type } from '@nestjs/common';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionArgs, enumOf, PageInfo, TextSegment } from '@passerelle/graphql';
import { MatchType } from '@passerelle/matching';
import { NeedStateEnum, NeedType, type NeedState } from '@passerelle/needs';
import { IdeaType, type SolverKind, SolverKindEnum, SolverType } from '@passerelle/solvers';
import { facets as tagFacets, TagType } from '@passerelle/taxonomy';
import { TerritoryType } from '@passerelle/territories';
import type { FacetLabel } from './facet-labels.js';

/** How many values of a facet are shown. */
export const MOST_VALUES = 100;

/** What searches are narrowed by. */
export const searchFacets = [...tagFacets, 'territory', 'kind', 'status', 'remote'] as const;
export type SearchFacet = (typeof searchFacets)[number];
export const SearchFacetEnum = enumOf(
  'SearchFacet',
  searchFacets,
  'By what a search is narrowed. Values of the facets of the taxonomy are for the filter `tags`, those of `territory` for `territories`, of `kind` for `kinds`, of `status` (of needs) for `states`, of `remote` (of solvers: "yes" or "no") for `remote`.',
);

export const needSorts = ['relevance', 'newest', 'deadline', 'match'] as const;
export type NeedSort = (typeof needSorts)[number];
export const NeedSearchSort = enumOf(
  'NeedSearchSort',
  needSorts,
  '`relevance`: where no words are given, the newest first. `deadline`: the nearest first, those that can wait last. `match`: how well a need fits the viewer’s profile, then those that do not fit by relevance.',
);

export const solverSorts = ['relevance', 'newest'] as const;
export type SolverSort = (typeof solverSorts)[number];
export const SolverSearchSort = enumOf(
  'SolverSearchSort',
  solverSorts,
  '`relevance`: where no words are given, the newest first.',
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
  @Field({ description: 'As filters take it, such as "theme:silver-economie" or "commune:45234".' })
  value: string;

  @Field(() => String, { description: 'In the viewer’s language.' })
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
  @Field(() => SearchFacetEnum)
  facet: SearchFacet;

  @Field(() => [SearchFacetValue])
  values: SearchFacetValue[];
}

/** A row that was found, with its highlights. */
export interface SearchEdge<Node> {
  readonly cursor: string;
  readonly node: Node;
  readonly highlights: SearchHighlights;
  /** In [0, 1]; undefined: no match of the profile, or not sorted by match. */
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
    @Field()
    cursor: string;

    @Field(() => node)
    node: Node;

    @Field(() => SearchHighlights)
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
  @ObjectType(name)
  class ConnectionType implements SearchConnection<Node> {
    @Field(() => [edge])
    edges: SearchEdge<Node>[];

    @Field(() => [node], { description: 'The nodes of the edges, for who needs no highlights.' })
    nodes: Node[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many there are in all pages.' })
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

@ObjectType()
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

@ObjectType()
export class SolverSearchEdge extends searchEdgeOf(SolverType) {}
export const SolverSearchConnection = searchConnectionOf(
  SolverType,
  SolverSearchEdge,
  'SolverSearchConnection',
);

@ObjectType({ description: 'An idea, and whose it is.' })
export class IdeaOfSolver extends IdeaType {
  @Field(() => SolverType)
  solver: SolverType;
}

@ObjectType()
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

@InputType()
export class SolverSearchFilter {
  @Field(() => [String], { nullable: true, description: tagsDescription })
  tags?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'That concern one of these, such as "commune:45234".',
  })
  territories?: string[] | null;

  @Field(() => [SolverKindEnum], { nullable: true })
  kinds?: SolverKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Works at a distance, or does not.' })
  remote?: boolean | null;
}

@InputType()
export class NeedSearchFilter {
  @Field(() => [String], { nullable: true, description: tagsDescription })
  tags?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'That concern one of these, such as "commune:45234".',
  })
  territories?: string[] | null;

  @Field(() => [SolverKindEnum], { nullable: true, description: 'Needs that such a solver may answer.' })
  kinds?: SolverKind[] | null;

  @Field(() => [NeedStateEnum], { nullable: true })
  states?: NeedState[] | null;
}

@ObjectType({
  description:
    'Suggestions for what is typed so far: at most five of each kind, the best first; none for an empty text. The last word counts as a prefix, so that a search for the same text may find fewer.',
})
export class SearchSuggestions {
  @Field(() => [NeedSearchEdge])
  needs: SearchEdge<NeedType>[];

  @Field(() => [SolverSearchEdge])
  solvers: SearchEdge<SolverType>[];

  @Field(() => [IdeaSearchEdge])
  ideas: SearchEdge<IdeaOfSolver>[];

  @Field(() => Int)
  needCount: number;

  @Field(() => Int)
  solverCount: number;

  @Field(() => Int)
  ideaCount: number;

  @Field(() => [TagType], {
    description:
      'For the filter `tags`: those that are called like the text, or else like the corrected text.',
  })
  tags: TagType[];

  @Field(() => [TerritoryType], {
    description:
      'For the filter `territories`: at most three that are called like the text, communes of Orléans Métropole first, then of the Loiret, then by population. One or two letters must be the whole name or number of a place.',
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
