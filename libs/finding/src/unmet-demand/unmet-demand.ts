import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { assertPageLength, type ConnectionArgs, Page, readCursor, writeCursor } from '@passerelle/graphql';
import { Taxonomy } from '@passerelle/taxonomy';
import { type SearchedCollection, searchedCollections } from '../documents/searched-collections.js';

/** A typed wording, over all days and collections. */
export interface DemandExample {
  words: string;
  searches: number;
  withoutResult: number;
}

/** Demand: searches about one tag in one place, of which no result was opened. */
export interface Demand {
  /** Combines the tag and the place. */
  key: string;
  tagId: string | null;
  territoryCode: string | null;
  searches: number;
  withoutResult: number;
  /** How many searches each collection had. */
  searchesIn: Record<SearchedCollection, number>;
  lastDay: string;
  /** The first of the wordings. */
  examples: DemandExample[];
  /** Number of different wordings that can be shown. */
  wordings: number;
  /** How many searches have no text that can be shown. */
  searchesNotShown: number;
}

/** Keys of the demands to return. */
export interface AmongDemands {
  only?: readonly string[] | null;
  except?: readonly string[];
}

const ORDER = 'unmet demand';
/** How many are read of each demand. */
const MOST_EXAMPLES = 20;

/**
 * A search counts for each of its first three tags in each of its first three places, chosen filters first. Otherwise
 * one person who ticks every box would fill the list with hundreds of pairs.
 */
const COUNTED = 3;

/** SQL: searches of a note without an opened result. */
const unanswered = 'note.searches - cardinality(note.opened)';

const searchesInEach = searchedCollections
  .map((each) => `coalesce(sum(${unanswered}) FILTER (WHERE note.collection = '${each}'), 0) AS in_${each}`)
  .join();

const typed = `
  SELECT tag_id, territory_code, note.words, max(note.day) AS last_day,
    sum(${unanswered})::int AS searches, ${searchesInEach},
    sum(CASE WHEN note.found THEN 0 ELSE note.searches END)::int AS without_result
  FROM search_note AS note
    LEFT JOIN LATERAL unnest(note.tag_ids[:${COUNTED}]) AS tag_id ON true
    LEFT JOIN LATERAL unnest(note.territory_codes[:${COUNTED}]) AS territory_code ON true
  WHERE note.searches > cardinality(note.opened)
  GROUP BY tag_id, territory_code, note.words`;

const clusters = `
  SELECT concat_ws(' ', tag_id::text, territory_code) AS key, tag_id AS "tagId",
    territory_code AS "territoryCode", sum(searches)::int AS searches,
    sum(without_result)::int AS "withoutResult", max(last_day)::text AS "lastDay",
    jsonb_build_object(${searchedCollections.map((each) => `'${each}', sum(in_${each})`).join()}) AS "searchesIn",
    coalesce(
      jsonb_path_query_array(
        jsonb_agg(
          jsonb_build_object('words', words, 'searches', searches, 'withoutResult', without_result)
          ORDER BY without_result DESC, searches DESC, words
        ) FILTER (WHERE words <> ''),
        '$[0 to ${MOST_EXAMPLES - 1}]'
      ),
      '[]'
    ) AS examples,
    count(*) FILTER (WHERE words <> '')::int AS wordings,
    coalesce(sum(searches) FILTER (WHERE words = ''), 0)::int AS "searchesNotShown"
  FROM (${typed}) AS typed
  GROUP BY tag_id, territory_code`;

/** Searches of people without an opened result. */
@Injectable()
export class UnmetDemand {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
  ) {}

  /**
   * Keys of the demands that give a curator nothing for a tag or a synonym. No wording can be shown yet, or each
   * wording names a tag by now. A search is recorded with the tags of its day.
   */
  async settledKeys(): Promise<string[]> {
    const unnamed = await this.database.manager.query<Pick<Demand, 'key' | 'examples'>[]>(
      `SELECT key, examples FROM (${clusters}) AS cluster WHERE "tagId" IS NULL`,
    );
    if (unnamed.length === 0) return [];
    const taxonomy = await this.taxonomy.snapshot();
    const isOpen = ({ words }: DemandExample): boolean => taxonomy.findByLabel(words) === undefined;
    return unnamed.filter(({ examples }) => !examples.some(isOpen)).map(({ key }) => key);
  }

  /**
   * Most searches without a result first, then most searches. One statement a page.
   * @param among keys: only these, or all but these; all by default
   */
  async page({ first, after }: ConnectionArgs, among: AmongDemands = {}): Promise<Page<Demand>> {
    assertPageLength(first);
    const [withoutResult, searches, key] =
      after == null ? [null, null, null] : readCursor(after, ORDER, ['integer', 'integer', 'text']);
    const { only = null, except = [] } = among;
    const rows = await this.database.manager.query<Demand[]>(
      `SELECT * FROM (${clusters}) AS cluster
       WHERE ($1::int IS NULL OR (-"withoutResult"::bigint, -searches::bigint, key) > (-$1::bigint, -$2::bigint, $3))
         AND ($5::text[] IS NULL OR key = ANY ($5)) AND key <> ALL ($6::text[])
       ORDER BY "withoutResult" DESC, searches DESC, key LIMIT $4`,
      [withoutResult, searches, key, first + 1, only, except],
    );
    return new Page(
      rows.slice(0, first),
      (demand) => writeCursor(ORDER, [demand.withoutResult, demand.searches, demand.key]),
      { hasNextPage: rows.length > first, hasPreviousPage: after != null },
      async () => {
        const [counted] = await this.database.manager.query<[{ count: number }]>(
          `SELECT count(*)::int AS count FROM (${clusters}) AS cluster
           WHERE ($1::text[] IS NULL OR key = ANY ($1)) AND key <> ALL ($2::text[])`,
          [only, except],
        );
        return counted.count;
      },
    );
  }
}
