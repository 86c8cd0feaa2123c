import { refusedCursor } from '@passerelle/graphql';
import {
  mostHits,
  type SearchIndex,
  type SearchQuery,
  type SearchResult,
  UnknownCursor,
} from '@passerelle/search';

/** A row that was found, and its cursor. */
export interface FoundRow<Row> {
  row: Row;
  cursor: string;
  /** Score of the match, in [0, 1]. undefined: no match, or not sorted by match. */
  matchScore?: number;
  /** The profile by whose matches the search is sorted. */
  matchedSolverId?: string;
}

export interface FoundPage<Row> {
  found: FoundRow<Row>[];
  hasNextPage: boolean;
  /** Cursor of the last shown row, never of a hidden hit, since a cursor reveals id and rank. null: no row. */
  endCursor: string | null;
  /** The first answer of the index. Its total, facets and words are valid for the whole search. */
  result: SearchResult;
}

/**
 * How often hits are read to fill a page, each time twice as many. Once is nearly always enough, since few hits are
 * hidden.
 */
const MOST_TIMES = 10;

/**
 * Reads a page of rows. The index may be stale, so hits whose rows the viewer may not see are dropped, and following
 * hits fill the page.
 * @param load the rows of these hits that the viewer may see, in any order
 * @throws {InvalidInput} if the cursor is not of this search.
 */
export async function foundPage<Row extends { id: string }>(
  index: SearchIndex,
  query: SearchQuery,
  load: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<FoundPage<Row>> {
  try {
    return await filledPage(index, query, load).catch((error: unknown) => {
      // Another engine took over in the middle of the page and does not know the cursor, so the whole page is read
      // again.
      if (error instanceof UnknownCursor) return filledPage(index, query, load);
      throw error;
    });
  } catch (error) {
    throw error instanceof UnknownCursor ? refusedCursor(query.after ?? '') : error;
  }
}

async function filledPage<Row extends { id: string }>(
  index: SearchIndex,
  query: SearchQuery,
  load: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<FoundPage<Row>> {
  const found: FoundRow<Row>[] = [];
  let result: SearchResult | undefined;
  let hasMoreHits = true;
  let after = query.after;
  for (let time = 0; hasMoreHits && found.length <= query.first && time < MOST_TIMES; time++) {
    const answer = await index.search({
      ...query,
      // One more than shown, to know whether there is a next page.
      first: Math.min((query.first + 1) * 2 ** time, mostHits),
      ...(after !== undefined && { after }),
      countFacets: result === undefined ? query.countFacets : [],
    });
    result ??= answer;
    const rows = new Map((await load(answer.hits.map(({ id }) => id))).map((row) => [row.id, row]));
    for (const { id, cursor } of answer.hits) {
      const row = rows.get(id);
      if (row !== undefined) found.push({ row, cursor });
    }
    after = answer.hits.at(-1)?.cursor;
    hasMoreHits = answer.hasNextPage;
  }
  if (result === undefined) throw new Error('A page has at least one element.');
  const shown = found.slice(0, query.first);
  return {
    found: shown,
    hasNextPage: found.length > shown.length || (hasMoreHits && shown.length > 0),
    endCursor: shown.at(-1)?.cursor ?? null,
    result,
  };
}
