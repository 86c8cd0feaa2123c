import { createHash } from 'node:crypto';
import { isDocumentId, type SearchQuery, UnknownCursor } from './search-index.js';

/** Where a hit stands in its order: greater `rank` first, then newer, then smaller id. */
export interface HitPosition {
  rank: number;
  newestAt: number;
  id: string;
}

/** Gives cursors that only the search they belong to understands. */
export class SearchCursors {
  private readonly search: string;

  constructor(private readonly query: SearchQuery) {
    this.search = fingerprintOf(query);
  }

  write({ rank, newestAt, id }: HitPosition): string {
    return Buffer.from(JSON.stringify([this.search, rank, newestAt, id])).toString('base64url');
  }

  /** @throws {UnknownCursor} */
  read(cursor: string): HitPosition {
    const [search, rank, newestAt, id] = parsed(cursor);
    if (
      search !== this.search ||
      typeof rank !== 'number' ||
      typeof newestAt !== 'number' ||
      typeof id !== 'string'
    )
      throw new UnknownCursor();
    const position = { rank, newestAt, id };
    if (!this.mayBe(position) || this.write(position) !== cursor) throw new UnknownCursor();
    return position;
  }

  /** Anybody can make a cursor up: what no hit has must not reach a server’s filters. */
  private mayBe({ rank, newestAt, id }: HitPosition): boolean {
    const isRank =
      this.query.sort === 'relevance'
        ? Math.abs(rank) <= Number.MAX_SAFE_INTEGER
        : Number.isSafeInteger(rank);
    return isRank && Number.isSafeInteger(newestAt) && isDocumentId(id);
  }
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Not of which documents are left out by id: what is left stands in the same order, and what is left out may change between pages. */
function fingerprintOf({ collection, text, typing, visibleTo, filters, sort }: SearchQuery): string {
  const asked = [
    collection,
    text,
    typing,
    visibleTo.toSorted(),
    Object.entries(filters)
      .filter(([, values]) => values.length > 0)
      .map(([facet, values]) => [facet, values.toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    sort,
  ];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 11);
}
