interface Named {
  id: string;
  reference: string;
  label: string;
}

interface Demand {
  tag: Named | null;
  examples: readonly { words: string; searches: number; tag: Named | null }[];
}

/** What people typed without finding anything. */
export interface Phrase {
  words: string;
  searches: number;
  /** The tag that is called so, or that was seen in it; null: none. */
  tag: Named | null;
}

/** Each wording once, those that no tag knows first, then the most sought. One that several places lack stands in each demand. */
export function phrasesOf(demands: readonly Demand[]): Phrase[] {
  const found = new Map<string, Phrase>();
  for (const { tag: seen, examples } of demands) {
    for (const { words, searches, tag } of examples) {
      const before = found.get(words);
      found.set(words, {
        words,
        searches: Math.max(searches, before?.searches ?? 0),
        tag: tag ?? before?.tag ?? seen,
      });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => Number(a.tag !== null) - Number(b.tag !== null) || b.searches - a.searches,
  );
}
