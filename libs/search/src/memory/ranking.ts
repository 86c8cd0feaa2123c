import { type HitPosition, NO_DEADLINE } from '../search-cursor.js';
import type { SearchSort } from '../search-index.js';
import type { DocumentColumns } from './document-columns.js';
import type { DocumentList } from './document-list.js';
import type { Scoring } from './scoring.js';

/** Keeps the best few of many numbers, in a heap with the worst of them at its root. */
export class BestFew {
  private readonly heap: number[] = [];

  /** @param before whether a comes before b: a total order */
  constructor(
    private readonly few: number,
    private readonly before: (a: number, b: number) => boolean,
  ) {}

  offer(candidate: number): void {
    if (this.heap.length < this.few) {
      this.heap.push(candidate);
      this.rise();
    } else if (this.before(candidate, this.heap[0])) {
      this.heap[0] = candidate;
      this.sink();
    }
  }

  /** Best first. */
  sorted(): number[] {
    return this.heap.toSorted((a, b) => (a === b ? 0 : this.before(a, b) ? -1 : 1));
  }

  private rise(): void {
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(this.heap[parent], this.heap[at])) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.heap.length && this.before(this.heap[worst], this.heap[child])) worst = child;
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b], this.heap[a]];
  }
}

/** The order of hits: by the rank of the chosen sort, then newest first, then by id. */
export class Ranking {
  /** The greater rank comes first. */
  private readonly rankOf: (document: number) => number;

  constructor(
    private readonly columns: DocumentColumns,
    private readonly scoring: Scoring,
    private readonly sort: SearchSort,
  ) {
    const { newestAt, deadlines } = columns;
    if (sort === 'newest') this.rankOf = (document) => newestAt[document];
    else if (sort === 'deadline') this.rankOf = (document) => NO_DEADLINE - deadlines[document];
    else this.rankOf = (document) => scoring.scoreOf(document);
  }

  /** The best `few` of these documents, best first; only documents after a position, if one is given. */
  best(documents: DocumentList, few: number, after: HitPosition | undefined): number[] {
    const { newestAt, ids } = this.columns;
    const { rankOf } = this;
    const from = after && this.asOfNow(after);
    const best = new BestFew(few, (a, b) => {
      const difference = rankOf(a) - rankOf(b) || newestAt[a] - newestAt[b];
      return difference === 0 ? ids[a] < ids[b] : difference > 0;
    });
    for (let i = 0; i < documents.length; i++) {
      const document = documents.at(i);
      if (from === undefined || this.isAfter(document, from)) best.offer(document);
    }
    return best.sorted();
  }

  positionOf(document: number): HitPosition {
    return {
      rank: this.rankOf(document),
      newestAt: this.columns.newestAt[document],
      id: this.columns.ids[document],
    };
  }

  /**
   * Scores change a little with each new document. So a page continues after the present position of the hit. If the
   * hit is no longer found, it continues after its former position.
   */
  private asOfNow(position: HitPosition): HitPosition {
    if (this.sort !== 'relevance') return position;
    const document = this.columns.numberOf(position.id);
    return document === undefined || this.scoring.scoreOf(document) === 0
      ? position
      : this.positionOf(document);
  }

  private isAfter(document: number, { rank, newestAt, id }: HitPosition): boolean {
    const difference = this.rankOf(document) - rank || this.columns.newestAt[document] - newestAt;
    return difference === 0 ? this.columns.ids[document] > id : difference < 0;
  }
}
