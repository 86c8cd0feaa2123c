import { createHash } from 'node:crypto';
import {
  type HeldDifferences,
  type HeldVersion,
  isDocumentId,
  type SearchQuery,
  type SearchSort,
  UnknownCursor,
} from './search-index.js';

/** The value for no deadline. */
export const NO_DEADLINE = 2 ** 31 - 1;

/** The position of a hit in its order: greater `rank` first, then newer, then smaller id. */
export interface HitPosition {
  rank: number;
  newestAt: number;
  id: string;
}

/** The order of hits. For a blank text, relevance means the newest first. */
export function orderOf({ text, sort }: Pick<SearchQuery, 'text' | 'sort'>): SearchSort {
  return sort === 'relevance' && text.trim() === '' ? 'newest' : sort;
}

/**
 * Writes cursors that only the same search can read and, by relevance, only the same engine. In another order, the
 * position of a hit shows neither which hits the reader has seen nor the next ones.
 */
export class SearchCursors {
  private readonly order: SearchSort;
  private fingerprint: string | undefined;

  constructor(
    private readonly query: SearchQuery,
    private readonly rankedBy: 'postgresql' | 'meilisearch',
  ) {
    this.order = orderOf(query);
  }

  /**
   * Created with the first cursor, since a new need is compared with thousands of saved searches, and most of them
   * find nothing.
   */
  private get search(): string {
    return (this.fingerprint ??= fingerprintOf(
      this.query,
      this.order === 'relevance' ? this.rankedBy : undefined,
    ));
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

  /** Anybody can invent a cursor, so values that no hit can have must not reach a server's filters. */
  private mayBe({ rank, newestAt, id }: HitPosition): boolean {
    const isRank =
      this.order === 'relevance' ? Math.abs(rank) <= Number.MAX_SAFE_INTEGER : Number.isSafeInteger(rank);
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

/** Without `ids`, since they do not change the order, and may differ from page to page. */
function fingerprintOf(
  { collection, text, typing, visibleTo, filters, sort }: SearchQuery,
  rankedBy: string | undefined,
): string {
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
    rankedBy,
  ];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 11);
}

/**
 * Reads the expected documents after the held ones, so that a document that is put meanwhile counts as missing and is
 * not overlooked.
 */
export async function differencesBetween(
  held: AsyncIterable<readonly HeldVersion[]>,
  expected: AsyncIterable<readonly HeldVersion[]>,
): Promise<HeldDifferences> {
  const versions = new Map<string, string>();
  for await (const page of held) for (const { id, version } of page) versions.set(id, version);
  const missing = new Map<string, string>();
  const stale = new Map<string, string>();
  let count = 0;
  for await (const page of expected) {
    count += page.length;
    for (const { id, version } of page) {
      const there = versions.get(id);
      versions.delete(id);
      if (there === undefined) missing.set(id, version);
      else if (there !== version) stale.set(id, version);
    }
  }
  return { expected: count, missing, stale, leftOver: new Set(versions.keys()) };
}

/**
 * Only the differences that two comparisons have in common, since documents in transfer at the first have arrived by
 * the second.
 */
export async function lastingDifferences(look: () => Promise<HeldDifferences>): Promise<HeldDifferences> {
  const first = await look();
  if (first.missing.size + first.stale.size + first.leftOver.size === 0) return first;
  const second = await look();
  return {
    expected: second.expected,
    missing: inBoth(first.missing, second.missing),
    stale: inBoth(first.stale, second.stale),
    leftOver: new Set([...second.leftOver].filter((id) => first.leftOver.has(id))),
  };
}

function inBoth(
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map([...second].filter(([id, version]) => first.get(id) === version));
}
