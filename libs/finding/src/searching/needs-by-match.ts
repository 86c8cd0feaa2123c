import { Injectable } from '@nestjs/common';
import { readCursor, writeCursor } from '@passerelle/graphql';
import { MatchLists } from '@passerelle/matching';
import { fullScore } from '@passerelle/matching-engine';
import { mostHits, SearchIndex, type SearchQuery } from '@passerelle/search';
import { foundPage, type FoundPage, type FoundRow } from './found-page.js';

/** How many matches of a profile are ranked as matches. Further matches come among the other needs. */
const MOST_MATCHES = mostHits;

/** The end of a page: at a match, or among the other needs. */
type Place = { points: number; id: string } | { rest: string };

/**
 * Needs sorted by how well they match a profile, then the others by relevance. A cursor marks a position in one of the
 * two parts, so that pages stay correct when matches are recomputed in between.
 */
@Injectable()
export class NeedsByMatch {
  constructor(
    private readonly index: SearchIndex,
    private readonly matches: MatchLists,
  ) {}

  async page<Row extends { id: string }>(
    solverId: string,
    query: Omit<SearchQuery, 'sort' | 'ids'>,
    load: (ids: readonly string[]) => Promise<readonly Row[]>,
  ): Promise<FoundPage<Row>> {
    const order = `match ${solverId}`;
    const { after, countFacets, first, ...asked } = query;
    const place = after === undefined ? undefined : readPlace(after, order);
    const best = await this.matches.bestOfSolver(solverId, MOST_MATCHES);
    const whole = { ...asked, sort: 'relevance' as const };
    const result = await this.index.search({ ...whole, countFacets, first: 1 });

    const found: FoundRow<Row>[] = [];
    let hasNextPage = false;
    if (place === undefined || 'points' in place) {
      const ids = best.map(({ needId }) => needId);
      const among = { ...whole, ids: { only: ids }, countFacets: [], first: MOST_MATCHES };
      const hits = ids.length === 0 ? [] : (await this.index.search(among)).hits;
      const searched = new Set(hits.map(({ id }) => id));
      const rest = best.filter(
        ({ needId, points }) =>
          searched.has(needId) &&
          (place === undefined || points < place.points || (points === place.points && needId > place.id)),
      );
      const rows = new Map((await load(rest.map(({ needId }) => needId))).map((row) => [row.id, row]));
      for (const { needId, points } of rest) {
        const row = rows.get(needId);
        if (row === undefined) continue;
        const cursor = writeCursor(order, [points, needId, null]);
        found.push({ row, cursor, matchScore: points / fullScore, matchedSolverId: solverId });
      }
      hasNextPage = found.length > first;
      found.splice(first);
    }
    if (!hasNextPage) {
      const others = await foundPage(
        this.index,
        {
          ...whole,
          ids: { except: best.map(({ needId }) => needId) },
          countFacets: [],
          // At least one, even if the matches fill the page, since it shows whether there is a next page.
          first: Math.max(1, first - found.length),
          ...(place !== undefined && 'rest' in place && { after: place.rest }),
        },
        load,
      );
      const room = first - found.length;
      const cursorOf = (cursor: string): string => writeCursor(order, [null, null, cursor]);
      found.push(
        ...others.found
          .slice(0, room)
          .map(({ row, cursor }) => ({ row, cursor: cursorOf(cursor), matchedSolverId: solverId })),
      );
      hasNextPage = room === 0 ? others.found.length > 0 : others.hasNextPage;
    }
    return { found, hasNextPage, endCursor: found.at(-1)?.cursor ?? null, result };
  }
}

/** @throws {InvalidInput} if the cursor belongs to another order. */
function readPlace(cursor: string, order: string): Place {
  const [points, id, rest] = readCursor(cursor, order, ['integer', 'text', 'text']);
  return typeof points === 'number' ? { points, id: String(id) } : { rest: String(rest) };
}
