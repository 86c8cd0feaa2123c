/**
 * Reads rows page by page in ascending order of their ids, until a page is not full. Yields no empty page.
 * @param read the first `size` rows after an id; null: from the beginning
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

/** The items in order, `size` at a time; the last batch may be smaller. */
export function* batchesOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
