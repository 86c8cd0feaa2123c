/** The most frequent of some spellings. Of equals that with accents: they are left out more often than put where they do not belong. */
export function mostFrequentSpelling(counts: ReadonlyMap<string, number>): string {
  const [[most]] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a > b ? -1 : 1));
  return most;
}
