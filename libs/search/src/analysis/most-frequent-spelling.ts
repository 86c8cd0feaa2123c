/** The most frequent spelling. Between two equals, the one with accents: people leave accents out rather than add wrong ones. */
export function mostFrequentSpelling(counts: ReadonlyMap<string, number>): string {
  const [[most]] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a > b ? -1 : 1));
  return most;
}
