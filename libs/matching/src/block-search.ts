import { BestFew } from './best-few.js';
import { saturationColumn, saturationRow, saturations } from './bm25.js';
import { highBar } from './high-bar.js';
import { blockSize, type PostingLists } from './posting-lists.js';
import { leastShare, tagPoints, wordPoints } from './score.js';

/** What a search is to find. */
export interface Wanted {
  /** How many of the best, by all but their letters: the next to be compared by them too. */
  few: number;
  /** All that have so many points are wanted as well. */
  always?: number;
  /** Those that must not be found for a reason that is in no document. */
  excludes?: (id: string) => boolean;
}

/** How many are compared by their letters when the best fifty are asked for. */
export const comparedByLetters = 100;

/** A document found by a search, and the points of its score. */
export interface Found {
  id: string;
  points: number;
}

/** How finely tags are told apart when it is estimated what words it takes. */
const coverageSteps = 16;

/**
 * The search for the best documents of a collection, by blocks of {@link blockSize}: what words and tags bring is added up for
 * each document of a block, then those that are among the best so far are kept, and the sums begin anew.
 *
 * Whether a document may be found at all, and its points beside words and tags, is only asked of those few that come into
 * question: the bar that the best of the first block set rules out most.
 */
export class BlockSearch {
  /** By place in the block: the share of the words' maximum, and the share of tags covered. */
  readonly shares = new Float32Array(blockSize);
  readonly coverages = new Float32Array(blockSize);
  private best = new BestFew(0);
  private few = 0;

  begin({ few, always }: Wanted): void {
    this.few = few;
    this.best = new BestFew(few, always);
  }

  /**
   * Keeps those of a block that are among the best so far.
   * @param end the ordinal after the last of the block's documents
   * @param pointsBeside words and tags, of the document under an ordinal; less than 0 if it must not be found
   */
  take(block: number, end: number, pointsBeside: (ordinal: number) => number): void {
    const base = block * blockSize;
    const size = Math.min(blockSize, end - base);
    const { best, coverages } = this;
    const shares = this.shares.subarray(0, size);
    const consider = (place: number): void => {
      const points = wordPoints(shares[place]) + tagPoints(coverages[place]);
      if (points === 0) return;
      const beside = pointsBeside(base + place);
      if (beside >= 0) best.add(base + place, points + beside);
    };

    // The best by words alone, whose points tell how many it takes.
    const high = block === 0 ? highBar(shares, this.few) : Infinity;
    if (block === 0) {
      for (let place = 0; place < size; place++) if (shares[place] > high) consider(place);
      best.settle();
    }
    const least = new Float32Array(coverageSteps + 1);
    let bar = -1;
    for (let place = 0; place < size; place++) {
      if (bar !== best.bar) {
        bar = best.bar;
        for (let step = 0; step <= coverageSteps; step++) least[step] = leastShare(bar, step / coverageSteps);
      }
      const share = shares[place];
      const coverage = coverages[place];
      if (share > high || share + coverage === 0) continue;
      if (share >= least[Math.ceil(coverage * coverageSteps)]) consider(place);
    }
    shares.fill(0);
    coverages.fill(0, 0, size);
  }

  /** The ordinals of the best of all blocks, best first. */
  found(): number[] {
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
