import type { EntityManager } from 'typeorm';

/**
 * Reads rows page by page in ascending order of their ids, until a page is not full. Yields no empty page.
 * @param read the first `size` rows after an id. null: from the beginning
 */
export async function* pagesById<Row extends { id: string }>(
  size: number,
  read: (after: string | null) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after: string | null = null; ;) {
    const page: Row[] = await read(after);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < size) return;
    after = last.id;
  }
}

/** The items in order, `size` at a time. The last batch may be smaller. */
export function* batchesOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * Makes transactions with the same lock run one after the other: waits until no other transaction holds the lock, and
 * holds it until this one ends. For work without a row to lock, such as counting rows.
 */
export async function takeLock(manager: EntityManager, name: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
