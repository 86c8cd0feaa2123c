interface Named {
  id: string;
  reference: string;
  label: string;
}

interface Demand {
  tag: Named | null;
  examples: readonly { words: string; searches: number; tag: Named | null }[];
}

/** Words that people searched without finding anything. */
export interface Phrase {
  words: string;
  searches: number;
  /** The tag of that name, or the tag recognised in the words. null: none. */
  tag: Named | null;
}

/**
 * Each phrase once: phrases without a tag first, then the most searched. A phrase that several places lack is in
 * several demands.
 */
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
