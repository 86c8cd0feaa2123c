/**
 * The list's present rows, with rows that the reader has just dismissed kept in their place, so that the reader can undo there.
 * @param before the rows as last shown
 */
export function withKeptRows<Row extends { id: string }>(
  before: readonly Row[],
  fresh: readonly Row[],
  kept: ReadonlySet<string>,
): Row[] {
  const rows = [...fresh];
  const there = new Set(fresh.map(({ id }) => id));
  for (const [i, row] of before.entries()) {
    if (kept.has(row.id) && !there.has(row.id)) rows.splice(Math.min(i, rows.length), 0, row);
  }
  return rows;
}
