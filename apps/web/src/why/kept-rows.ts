/**
 * Rows as a list has them now, with those that the reader has just dismissed where they were: so that they can be taken back where one looks.
 * @param before the rows as they were shown last
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
