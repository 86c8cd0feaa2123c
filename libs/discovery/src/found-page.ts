import { unknownCursor } from '@passerelle/graphql';
import { type SearchIndex, type SearchQuery, type SearchResult, UnknownCursor } from '@passerelle/search';

/** A row that was found, and where it stands. */
export interface Found<Row> {
  row: Row;
  cursor: string;
}

export interface FoundPage<Row> {
  found: Found<Row>[];
  hasNextPage: boolean;
  /** Where the next page begins; it may be behind the last row, if what came after is not to be seen. */
  endCursor: string | null;
  /** What the index answered first: the total, the facets and the words are of the whole search. */
  result: SearchResult;
}

/** How often a page is filled up. Each time more hits of an index that is in step are to be seen than not. */
const MOST_TIMES = 10;

/**
 * Reads a page of rows. The index is asked, never believed: hits whose rows are not to be seen are dropped, and the page is
 * filled up with those that follow.
 * @param load the rows of these hits that the viewer may see, in any order
 * @throws {InvalidInput} if the cursor is not of this search.
 */
export async function foundPage<Row extends { id: string }>(
  index: SearchIndex,
  query: SearchQuery,
  load: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<FoundPage<Row>> {
  const found: Found<Row>[] = [];
  let result: SearchResult | undefined;
  let after = query.after;
  for (let time = 1; ; time++) {
    const answer = await search(index, {
      ...query,
      first: query.first - found.length,
      ...(after !== undefined && { after }),
      countFacets: result === undefined ? query.countFacets : [],
    });
    result ??= answer;
    const rows = new Map((await load(answer.hits.map(({ id }) => id))).map((row) => [row.id, row]));
    for (const { id, cursor } of answer.hits) {
      const row = rows.get(id);
      if (row !== undefined) found.push({ row, cursor });
    }
    after = answer.hits.at(-1)?.cursor ?? after;
    if (found.length === query.first || !answer.hasNextPage || time === MOST_TIMES) {
      return { found, hasNextPage: answer.hasNextPage, endCursor: after ?? null, result };
    }
  }
}

async function search(index: SearchIndex, query: SearchQuery): Promise<SearchResult> {
  try {
    return await index.search(query);
  } catch (error) {
    throw error instanceof UnknownCursor ? unknownCursor() : error;
  }
}
