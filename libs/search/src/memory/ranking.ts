import { BestFew } from './best-few.js';
import type { DocumentColumns } from './document-columns.js';
import type { Scoring } from './scoring.js';
import { type HitPosition, NO_DEADLINE, type SearchSort } from '../port/index.js';
import type { Slots } from './slots.js';

/** The order of hits: by a rank that the sort gives, then the newest, then by id. */
export class Ranking {
  /** Greater comes first. */
  private readonly rankOf: (slot: number) => number;

  constructor(
    private readonly columns: DocumentColumns,
    private readonly scoring: Scoring,
    private readonly sort: SearchSort,
  ) {
    const { newestAt, deadlines } = columns;
    if (sort === 'newest') this.rankOf = (slot) => newestAt[slot];
    else if (sort === 'deadline') this.rankOf = (slot) => NO_DEADLINE - deadlines[slot];
    else this.rankOf = (slot) => scoring.scoreOf(slot);
  }

  /** The best few of these, best first, that come after a position, if one is given. */
  best(slots: Slots, few: number, after: HitPosition | undefined): number[] {
    const { newestAt, ids } = this.columns;
    const { rankOf } = this;
    const from = after && this.asOfNow(after);
    const best = new BestFew(few, (a, b) => {
      const difference = rankOf(a) - rankOf(b) || newestAt[a] - newestAt[b];
      return difference === 0 ? ids[a] < ids[b] : difference > 0;
    });
    for (let i = 0; i < slots.length; i++) {
      const slot = slots.at(i);
      if (from === undefined || this.isAfter(slot, from)) best.offer(slot);
    }
    return best.sorted();
  }

  positionOf(slot: number): HitPosition {
    return { rank: this.rankOf(slot), newestAt: this.columns.newestAt[slot], id: this.columns.ids[slot] };
  }

  /**
   * All scores change a little with each document that comes. So the place of a hit is where it stands now; where it stood only
   * if it is no longer found.
   */
  private asOfNow(position: HitPosition): HitPosition {
    if (this.sort !== 'relevance') return position;
    const slot = this.columns.slotOf(position.id);
    return slot === undefined || this.scoring.scoreOf(slot) === 0 ? position : this.positionOf(slot);
  }

  private isAfter(slot: number, { rank, newestAt, id }: HitPosition): boolean {
    const difference = this.rankOf(slot) - rank || this.columns.newestAt[slot] - newestAt;
    return difference === 0 ? this.columns.ids[slot] > id : difference < 0;
  }
}
