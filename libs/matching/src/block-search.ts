import { BestFew } from './best-few.js';
import { saturationColumn, saturationRow, saturations } from './bm25.js';
import { highBar } from './high-bar.js';
import { blockSize, type PostingLists } from './posting-lists.js';
import { leastShare, tagPoints, wordPoints } from './score.js';
import { outOfReach, reachPoints } from './territory-sets.js';

/** What a search is to find. */
export interface Wanted {
  /** How many of the best, by all but their letters: the next to be compared by them too. */
  few: number;
  /** All that have so many points before letters are compared are wanted as well. */
  always?: number;
  /** Those that must not be found for a reason that is in no document. */
  excludes?: (id: string) => boolean;
}

/** How many are compared by their letters when the best fifty are asked for. */
export const comparedByLetters = 100;

/** A document found by a search, the points of its score, and those that it has before letters are compared. */
export interface Found {
  id: string;
  points: number;
  plainPoints: number;
}

/** What is known of documents, by ordinal, beside their words and tags. */
export interface BlockFacts {
  /** How near it is, as a place in {@link reachPoints}; {@link outOfReach} if it must not be found. */
  reachOf: (ordinal: number) => number;
  /** The points of its freshness; less than 0 if it must not be found. */
  freshnessOf: (ordinal: number) => number;
  /** The lengths of documents, and what each takes from the share of words. */
  lengthSteps: Uint8Array;
  penalties: Float32Array;
  /** The share of words that is believed by half. */
  doubt: number;
}

/** How finely tags are told apart when it is estimated what words it takes. */
const coverageSteps = 16;

/**
 * The search for the best documents of a collection, by blocks of {@link blockSize}: what words and tags bring is added up for
 * each document of a block, then those that are among the best so far are kept, and the sums begin anew.
 *
 * Few of the documents may be found at all, by territory alone, and of those few come into question: the bar that the
 * best of the first block set rules out most.
 */
export class BlockSearch {
  /** By place in the block: the share of the words' maximum, and the share of tags covered. */
  readonly shares = new Float32Array(blockSize);
  readonly coverages = new Float32Array(blockSize);
  /** Of those that may be found: how near, and their share less what their length takes. */
  private readonly reaches = new Uint8Array(blockSize);
  private readonly found = new Float32Array(blockSize);
  private best = new BestFew(0);
  private few = 0;

  begin({ few, always }: Wanted): void {
    this.few = few;
    this.best = new BestFew(few, always);
  }

  /** Keeps those of a block that are at some places and among the best so far; nothing stays added up. */
  take(
    block: number,
    places: Uint16Array,
    { reachOf, freshnessOf, lengthSteps, penalties, doubt }: BlockFacts,
  ): void {
    const base = block * blockSize;
    const { best, shares, coverages, reaches } = this;
    const found = this.found.subarray(0, places.length);
    for (let i = 0; i < places.length; i++) {
      const place = places[i];
      const reach = reachOf(base + place);
      reaches[i] = reach;
      const share = shares[place];
      found[i] =
        reach === outOfReach || share === 0
          ? 0
          : (Math.min(1, Math.max(0, share - penalties[lengthSteps[base + place]])) * share) /
            (share + doubt);
    }

    const consider = (i: number): void => {
      const ordinal = base + places[i];
      const points = wordPoints(found[i]) + tagPoints(coverages[places[i]]);
      if (points === 0 || reaches[i] === outOfReach) return;
      const freshness = freshnessOf(ordinal);
      if (freshness >= 0) best.add(ordinal, points + reachPoints[reaches[i]] + freshness);
    };
    // The best by words alone, whose points tell how many it takes.
    const high = block === 0 ? highBar(found, this.few) : Infinity;
    if (block === 0) {
      for (let i = 0; i < found.length; i++) if (found[i] > high) consider(i);
      best.settle();
    }
    const least = new Float64Array(reachPoints.length * (coverageSteps + 1));
    let bar = -1;
    for (let i = 0; i < found.length; i++) {
      if (bar !== best.bar) {
        bar = best.bar;
        for (let at = 0; at < least.length; at++) {
          const reach = Math.floor(at / (coverageSteps + 1));
          least[at] = leastShare(bar - reachPoints[reach], (at % (coverageSteps + 1)) / coverageSteps);
        }
      }
      // Single precision may make a full coverage a little more.
      const step = Math.min(coverageSteps, Math.ceil(coverages[places[i]] * coverageSteps));
      if (found[i] >= least[reaches[i] * (coverageSteps + 1) + step] && found[i] <= high) consider(i);
    }
    shares.fill(0);
    coverages.fill(0);
  }

  /** The ordinals of the best of all blocks, best first. */
  ordinals(): number[] {
    return this.best.best().map(({ ordinal }) => ordinal);
  }
}

/** Lists read side by side, each with what its key weighs. */
export class WeighedLists {
  private readonly chunks: Uint32Array;

  constructor(
    private readonly lists: PostingLists,
    keys: ArrayLike<number>,
    private readonly weights: ArrayLike<number>,
  ) {
    this.chunks = lists.first(keys);
  }

  /** Adds what BM25 says that each term brings to each document of a block. */
  addSaturated(block: number, sums: Float32Array, lengthSteps: Uint8Array, meanStep: number): void {
    const { lists, chunks } = this;
    const column = saturationColumn(meanStep);
    const table = saturations;
    const steps = lengthSteps.subarray(block * blockSize);
    for (let i = 0; i < chunks.length; i++) {
      const weight = this.weights[i];
      for (; lists.enter(chunks[i], block); chunks[i] = lists.after(chunks[i])) {
        const { documents, payloads, end } = lists;
        for (let k = lists.start; k < end; k++) {
          const place = documents[k];
          sums[place] += weight * table[payloads[k] * saturationRow + column + steps[place]];
        }
      }
    }
  }

  /** Adds the weight of each key, as many times as a document has it. */
  addCounted(block: number, sums: Float32Array): void {
    const { lists, chunks } = this;
    for (let i = 0; i < chunks.length; i++) {
      const weight = this.weights[i];
      for (; lists.enter(chunks[i], block); chunks[i] = lists.after(chunks[i])) {
        const { documents, payloads, end } = lists;
        for (let k = lists.start; k < end; k++) sums[documents[k]] += weight * payloads[k];
      }
    }
  }
}
