import type { WordQuery } from './meili-queries.js';
import type { MeiliServer } from './meili-server.js';

/** Once this many counts of an index are stored, all are deleted. */
const MOST_COUNTS = 20_000;

/** State of an index at one moment. */
export interface IndexState {
  uid: string;
  /** Changes with each change of the index. undefined: these changes are not known, so nothing is cached. */
  state: string | undefined;
}

interface Known {
  state: string | undefined;
  counts: Map<string, Promise<number>>;
}

/**
 * How many documents of an index each query finds. Many people search for the same words, so each query is counted
 * once, as long as the index does not change.
 */
export class MeiliCounts {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly server: MeiliServer,
    private readonly most = MOST_COUNTS,
  ) {}

  /** @throws {SearchUnavailable} {MissingIndex} */
  async of(index: IndexState, filter: string, queries: readonly WordQuery[]): Promise<number[]> {
    const counts = this.countsOf(index);
    const keys = queries.map((query) => JSON.stringify([filter, query.q, query.attributesToSearchOn]));
    const missing = new Map<string, WordQuery>();
    for (const [i, key] of keys.entries()) if (!counts.has(key)) missing.set(key, queries[i]);
    if (missing.size > 0) {
      const asked = this.ask(index.uid, filter, [...missing.values()]);
      for (const [i, key] of [...missing.keys()].entries())
        counts.set(
          key,
          asked.then((all) => all[i]),
        );
      asked.catch(() => missing.forEach((_, key) => counts.delete(key)));
    }
    return Promise.all(keys.map((key) => counts.get(key) ?? 0));
  }

  private countsOf({ uid, state }: IndexState): Known['counts'] {
    const known = this.known.get(uid);
    if (state !== undefined && known?.state === state && known.counts.size < this.most) return known.counts;
    const counts: Known['counts'] = new Map();
    if (state !== undefined) this.known.set(uid, { state, counts });
    return counts;
  }

  private async ask(uid: string, filter: string, queries: readonly WordQuery[]): Promise<number[]> {
    const { results } = await this.server.multiSearch({
      queries: queries.map((query) => ({ ...query, indexUid: uid, filter, limit: 0 })),
    });
    return results.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits);
  }
}
