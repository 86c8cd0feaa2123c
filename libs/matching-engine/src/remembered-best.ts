import type { FoundDocument, TopKQuery } from './retrieval/block-search.js';

/** The known facts about the best matches of one document. */
interface KnownBest {
  /** The highest top-k threshold reached by a search for the best matches. */
  threshold: number;
  /** The ids of the best matches, once a search was complete. */
  ids?: ReadonlySet<string>;
}

/** For how many documents the best matches are remembered. Each takes some four thousand bytes. */
const maxRemembered = 20_000;

/**
 * Remembers results of searches for the best matches of documents. They are valid until any document changes, and
 * with it the IDFs.
 */
export class RememberedBest {
  private readonly known = new Map<string, KnownBest>();

  forget(): void {
    this.known.clear();
  }

  /**
   * Whether a document is among the best that a search finds. It cannot be if it has fewer points than the hundred
   * documents that are scored again with n-grams. Once the threshold is above its points, the search stops.
   * @param key names the search: whose matches it finds, and how many
   * @param search finds the best matches, unless it stops. It is called only if the remembered results do not decide
   */
  includes(
    key: string,
    { id, pointsWithoutNgrams }: Pick<FoundDocument, 'id' | 'pointsWithoutNgrams'>,
    search: (stopsAt: TopKQuery['stopsAt']) => readonly FoundDocument[],
  ): boolean {
    const known = this.known.get(key) ?? { threshold: 0 };
    // A rebuild changes no document, and searches the best of nearly all documents.
    if (this.known.size >= maxRemembered) this.known.clear();
    this.known.set(key, known);
    if (known.ids === undefined && pointsWithoutNgrams >= known.threshold) {
      const found = search((threshold) => {
        known.threshold = threshold;
        return threshold > pointsWithoutNgrams;
      });
      if (pointsWithoutNgrams >= known.threshold) known.ids = new Set(found.map((document) => document.id));
    }
    return known.ids?.has(id) ?? false;
  }
}
