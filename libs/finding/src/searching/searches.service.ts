import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import {
  assertPageLength,
  type ConnectionArgs,
  type RequestContext,
  type TextSegment,
} from '@passerelle/graphql';
import { mayOnNeed, type Need, NeedLoader } from '@passerelle/needs';
import { identifier, InvalidInput, NotFound, parseInput } from '@passerelle/problems';
import { highlight, SearchIndex, type SearchQuery } from '@passerelle/search';
import {
  type Idea,
  IdeaLoader,
  mayOnSolver,
  seesIdea,
  type Solver,
  SolverLists,
  SolverLoader,
} from '@passerelle/solvers';
import { DocumentAccessTokens } from '../documents/document-access-tokens.js';
import type { SearchedCollection } from '../documents/searched-collections.js';
import { sentences } from '../finding.sentences.js';
import { SearchNotes } from '../unmet-demand/search-notes.js';
import { foundPage, type FoundPage, type FoundRow } from './found-page.js';
import { NeedsByMatch } from './needs-by-match.js';
import { type ChosenFilters, type ResolvedFilters, SearchFacets } from './search-facets.js';
import {
  type NeedSort,
  type SearchConnection,
  type SearchEdge,
  type SearchFacet,
  searchFacets,
  searchText,
  type SolverSort,
} from './search.graphql.js';
import { once, type Suggested, type Suggestions } from './suggestions.js';

/** The searcher, with the objects that the request has loaded already. */
type Searcher = RequestContext<Actor>;

/** The arguments of a page. */
export interface Search extends ConnectionArgs {
  text: string;
  filter: ChosenFilters;
  /** The facets to count. null: all facets of the collection. */
  facets: readonly SearchFacet[] | null;
}

/** The texts of a row in which the words found are highlighted. */
interface ShownTexts {
  name?: string;
  title: string;
  body: string;
}

/** How the rows of a collection are loaded and shown. */
interface Shown<Row> {
  /** Loads, among these rows, those that the searcher may see. */
  load: (ids: readonly string[]) => Promise<Row[]>;
  texts: (row: Row) => ShownTexts;
}

/** Suggestions of each kind. */
const SUGGESTED = 5;

/**
 * Searches the objects that the searcher may see. The index finds the rows, and the policies decide which may be
 * seen.
 */
@Injectable()
export class SearchesService {
  constructor(
    private readonly index: SearchIndex,
    private readonly tokens: DocumentAccessTokens,
    private readonly facets: SearchFacets,
    private readonly byMatch: NeedsByMatch,
    private readonly notes: SearchNotes,
    private readonly needLoader: NeedLoader,
    private readonly solverLoader: SolverLoader,
    private readonly ideaLoader: IdeaLoader,
    private readonly profiles: SolverLists,
  ) {}

  async needs(
    searcher: Searcher,
    search: Search,
    sort: NeedSort,
    solverId: string | null,
  ): Promise<SearchConnection<Need>> {
    const shown = this.shownNeeds(searcher, search.filter);
    return this.page(searcher, 'needs', search, shown, async (query) =>
      sort === 'match'
        ? this.byMatch.page(await this.profileOf(searcher, solverId), query, shown.load)
        : foundPage(this.index, { ...query, sort }, shown.load),
    );
  }

  solvers(searcher: Searcher, search: Search, sort: SolverSort): Promise<SearchConnection<Solver>> {
    const shown = this.shownSolvers(searcher);
    return this.page(searcher, 'solvers', search, shown, (query) =>
      foundPage(this.index, { ...query, sort }, shown.load),
    );
  }

  ideas(searcher: Searcher, search: Search, sort: SolverSort): Promise<SearchConnection<Idea>> {
    const shown = this.shownIdeas(searcher);
    return this.page(searcher, 'ideas', search, shown, (query) =>
      foundPage(this.index, { ...query, sort }, shown.load),
    );
  }

  /**
   * Suggestions during typing. Each kind is searched only when it is requested.
   * @throws {InvalidInput}
   */
  suggestions(searcher: Searcher, typed: string): Suggestions {
    const text = this.textOf(typed);
    return {
      text,
      needs: once(() => this.suggested(searcher, 'needs', text, this.shownNeeds(searcher, {}))),
      solvers: once(() => this.suggested(searcher, 'solvers', text, this.shownSolvers(searcher))),
      ideas: once(() => this.suggested(searcher, 'ideas', text, this.shownIdeas(searcher))),
    };
  }

  private async page<Row extends { id: string }>(
    searcher: Searcher,
    collection: SearchedCollection,
    { filter, facets, first, after, ...asked }: Search,
    { texts }: Shown<Row>,
    read: (query: Omit<SearchQuery, 'sort'>) => Promise<FoundPage<Row>>,
  ): Promise<SearchConnection<Row>> {
    const text = this.textOf(asked.text);
    assertPageLength(first);
    const resolved = await this.facets.resolve(filter);
    const asksFor = {
      collection,
      text,
      typing: false,
      visibleTo: this.tokens.heldBy(searcher.actor),
      filters: resolved.filters,
    };
    const { found, hasNextPage, endCursor, result } = await read({
      ...asksFor,
      countFacets: facetsOf(collection).filter((facet) => facets?.includes(facet) ?? true),
      first,
      ...(after != null && { after }),
    });
    const isFilteredAway = result.total === 0 && Object.keys(resolved.filters).length > 0;
    const countWithoutFilters = (): Promise<number> => this.count({ ...asksFor, filters: {} });
    return {
      edges: found.map((each) => edgeOf(each, texts(each.row), result.words)),
      nodes: found.map(({ row }) => row),
      pageInfo: {
        hasNextPage,
        hasPreviousPage: after != null,
        startCursor: found[0]?.cursor ?? null,
        endCursor,
      },
      totalCount: result.total,
      // A getter, so that it is counted only when the field is requested.
      get totalWithoutFilters() {
        return isFilteredAway ? countWithoutFilters() : null;
      },
      facets: await this.facets.labelled(result.facets, resolved),
      didYouMean: result.didYouMean ?? null,
      unsearchable: result.isUnsearchable,
      // A text that cannot be searched shows no demand.
      searchId:
        after == null && !result.isUnsearchable
          ? await this.note(searcher, collection, text, resolved, result.total)
          : null,
    };
  }

  private async count(query: Omit<SearchQuery, 'sort' | 'countFacets' | 'first'>): Promise<number> {
    return (await this.index.search({ ...query, sort: 'relevance', countFacets: [], first: 1 })).total;
  }

  private textOf(text: string): string {
    return parseInput(searchText, { text }).text;
  }

  private note(
    { actor }: Searcher,
    collection: SearchedCollection,
    text: string,
    { filters, tagIds, territoryCodes }: ResolvedFilters,
    total: number,
  ): Promise<string | null> {
    return this.notes.note(actor, { collection, text, filters, tagIds, territoryCodes, found: total > 0 });
  }

  private async suggested<Row extends { id: string }>(
    searcher: Searcher,
    collection: SearchedCollection,
    text: string,
    { load, texts }: Shown<Row>,
  ): Promise<Suggested<Row>> {
    if (text === '') return { edges: [], total: 0, words: [], didYouMean: undefined, isUnsearchable: false };
    const { found, result } = await foundPage(
      this.index,
      {
        collection,
        text,
        typing: true,
        visibleTo: this.tokens.heldBy(searcher.actor),
        filters: {},
        sort: 'relevance',
        countFacets: [],
        first: SUGGESTED,
      },
      load,
    );
    const { total, words, didYouMean, isUnsearchable } = result;
    return {
      edges: found.map((each) => edgeOf(each, texts(each.row), words)),
      total,
      words,
      didYouMean,
      isUnsearchable,
    };
  }

  private shownNeeds(searcher: Searcher, { states }: ChosenFilters): Shown<Need> {
    return {
      load: async (ids) =>
        (await this.needLoader.loadAll(searcher, ids)).filter(
          (need) =>
            mayOnNeed(searcher.actor, 'see', need) &&
            // The index may be a moment late, so a need that was just closed is not shown among published needs.
            (states == null || states.length === 0 || states.includes(need.state)),
        ),
      texts: ({ title, description }) => ({ title, body: description }),
    };
  }

  private shownSolvers(searcher: Searcher): Shown<Solver> {
    return {
      load: async (ids) =>
        (await this.solverLoader.loadAll(searcher, ids)).filter((solver) =>
          mayOnSolver(searcher.actor, 'see', solver),
        ),
      texts: ({ name, headline, description }) => ({ name, title: headline, body: description }),
    };
  }

  private shownIdeas(searcher: Searcher): Shown<Idea> {
    return {
      load: async (ids) => {
        const ideas = await this.ideaLoader.loadAll(searcher, ids);
        const solvers = await this.solverLoader.loadAll(searcher, [
          ...new Set(ideas.map(({ solverId }) => solverId)),
        ]);
        const { actor } = searcher;
        const seen = new Map(
          solvers.filter((solver) => mayOnSolver(actor, 'see', solver)).map((solver) => [solver.id, solver]),
        );
        return ideas.filter((idea) => {
          const solver = seen.get(idea.solverId);
          return solver !== undefined && seesIdea(actor, idea, solver);
        });
      },
      texts: ({ title, description }) => ({ title, body: description }),
    };
  }

  /** The profile whose matches count: the given profile, or the searcher's only one. */
  private async profileOf(searcher: Searcher, solverId: string | null): Promise<string> {
    if (solverId !== null) {
      const solver = await this.solverLoader.load(searcher, identifier(solverId));
      if (solver === null || !mayOnSolver(searcher.actor, 'seeMatches', solver)) throw new NotFound();
      return solver.id;
    }
    const [own, ...others] = await this.profiles.heldBy(searcher.actor);
    if (own !== undefined && others.length === 0) return own.id;
    const message = own === undefined ? sentences.noProfile() : sentences.whichProfile();
    throw new InvalidInput([{ field: 'solverId', rule: 'required', message }]);
  }
}

function edgeOf<Row>(
  { row, cursor, matchScore, matchedSolverId }: FoundRow<Row>,
  { name = '', title, body }: ShownTexts,
  words: readonly string[],
): SearchEdge<Row> {
  return {
    node: row,
    cursor,
    matchScore,
    matchedSolverId,
    // A getter, so that it is computed only when the field is requested.
    get highlights() {
      return {
        name: segmentsOf(name, words, name.length),
        title: segmentsOf(title, words, title.length),
        excerpt: segmentsOf(body, words),
      };
    },
  };
}

/** @param longest in characters; by default the length of an excerpt */
const segmentsOf = (text: string, words: readonly string[], longest?: number): TextSegment[] =>
  highlight(text, words, longest).map((segment) => ({ text: segment.text, hit: segment.isHit }));

const profilesAndIdeas: readonly SearchedCollection[] = ['solvers', 'ideas'];
const all: readonly SearchedCollection[] = ['needs', ...profilesAndIdeas];
/** The collections in which each facet is counted. */
const collectionsOf: Record<SearchFacet, readonly SearchedCollection[]> = {
  activity: all,
  audience: all,
  skill: all,
  technology: all,
  theme: all,
  trade: all,
  territory: all,
  kind: all,
  status: ['needs'],
  remote: profilesAndIdeas,
};
const facetsOf = (collection: SearchedCollection): SearchFacet[] =>
  searchFacets.filter((facet) => collectionsOf[facet].includes(collection));
