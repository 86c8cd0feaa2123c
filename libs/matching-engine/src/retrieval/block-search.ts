import {
  doubt,
  leastShare,
  mostFreshness,
  saturationColumn,
  saturationRow,
  saturations,
  tagPoints,
  wordPoints,
} from '../scoring/index.js';
import { blockSize, type Column, type DocumentRecords, type PostingLists } from '../storage/index.js';
import { RisingBar } from './top-k-threshold.js';
import { reachPoints, type TerritorySets } from './territory-sets.js';

/** What a search is to find. */
export interface Wanted {
  /** How many of the best, by all but their letters: the next to be compared by them too. */
  few: number;
  /** All that have so many points before letters are compared are wanted as well. */
  always?: number;
  /**
   * Asked as the search goes on, with points that so few have by now: whether that is too much for whoever is looked for. Then nothing is
   * found, after a part of the search.
   */
  isBeatenBy?: (height: number) => boolean;
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

/** Some documents of a block that are within reach. */
export interface Batch {
  block: number;
  count: number;
  /** Where they are in the block. */
  places: Uint16Array;
  /** How near each is, as a place in {@link reachPoints}. */
  reaches: Uint8Array;
  /** The share of words that each may have at most, before few are doubted, and the share of tags covered. */
  shares: Float32Array;
  coverages: Float32Array;
}

/** The documents of one side, as a search for one of the other sees them. */
export interface SearchedSide {
  /** One more than the highest ordinal. */
  readonly end: number;
  /** By ordinal, as {@link TerritorySets} numbers them. */
  readonly whereabouts: Column<Uint32Array>;
  /** Adds up for each document of a block what words bring it, in nats. */
  addWords(block: number, sums: Float32Array): void;
  /** Fills in the shares of a batch, none below 0, from what was added up. */
  boundShares(batch: Batch, sums: Float32Array): void;
  /** Fills in the coverages of a batch. */
  boundCoverages(batch: Batch): void;
  /** The share of tags that a document covers. */
  coverageOf(ordinal: number): number;
  /** The points of its freshness; less than 0 if it must not be found. */
  freshnessOf(ordinal: number): number;
  /** The share of words that it has at least, by what was added up. */
  leastShareOf(ordinal: number, sum: number): number;
  /** The shares of words that it has, to the last digit. */
  wordsOf(ordinal: number): WordScore;
}

/** The share of words that a document has, before its letters are compared and with them. */
export interface WordScore {
  plain: number;
  full: number;
}

/** A document that may be among the best. */
interface Hopeful {
  ordinal: number;
  /** What its tags bring, and all that is neither words nor tags. */
  tags: number;
  beside: number;
  /** The points that it has at most. */
  most: number;
}

/** So many documents are looked at between two looks at the bar. */
const batchSize = 1024;
/** How finely coverages are told apart when it is looked up what words it takes. */
const coverageSteps = 16;

/**
 * The search for the best documents of a side, by blocks of {@link blockSize}: what words bring is added up for each document
 * of a block, which stays in the processor's cache; then those within reach are gone through in batches. What each may have at most
 * rules out nearly all. The sums are of single precision and may be a little off: those that may be among the best by them are
 * scored from their records in the end, to the last digit.
 */
export class BlockSearch {
  private readonly sums = new Float32Array(blockSize);
  private readonly batch: Batch = {
    block: 0,
    count: 0,
    places: new Uint16Array(batchSize),
    reaches: new Uint8Array(batchSize),
    shares: new Float32Array(batchSize),
    coverages: new Float32Array(batchSize),
  };
  private readonly bar = new RisingBar();
  private readonly hopefuls: Hopeful[] = [];
  /** By reach and step of coverage: the least share of words with which a document may be among the best, for one height of the bar. */
  private readonly leasts = new Float64Array(reachPoints.length * (coverageSteps + 1));
  private lookedAt = -1;

  constructor(
    private readonly territories: TerritorySets,
    private readonly records: DocumentRecords,
  ) {}

  /** The best by what they have before letters are compared, best first. */
  find(side: SearchedSide, wanted: Wanted): Found[] {
    const { sums, batch } = this;
    this.bar.begin(wanted.few, wanted.always);
    this.hopefuls.length = 0;
    this.lookedAt = -1;
    for (let base = 0; base < side.end; base += blockSize) {
      batch.block = base / blockSize;
      sums.fill(0);
      side.addWords(batch.block, sums);
      const end = Math.min(blockSize, side.end - base);
      for (let from = 0; from < end; from += batchSize) {
        this.territories.takeWithinReach(side.whereabouts, from, Math.min(end, from + batchSize), batch);
        side.boundShares(batch, sums);
        side.boundCoverages(batch);
        this.consider(side);
        if (wanted.isBeatenBy?.(this.bar.height)) return [];
      }
    }
    return this.bestOfHopefuls(side, wanted);
  }

  /** Remembers those of the batch that may be among the best. */
  private consider(side: SearchedSide): void {
    const { leasts, sums } = this;
    const { block, count, places, reaches, shares, coverages } = this.batch;
    this.lookAtBar();
    for (let i = 0; i < count; i++) {
      // Single precision may make a full coverage a little more.
      const step = Math.min(coverageSteps, Math.ceil(coverages[i] * coverageSteps));
      const sum = sums[places[i]];
      // `wordShareOf` without its division, which takes longer than all else that is done for most.
      const value = shares[i] * sum;
      if (value < leasts[reaches[i] * (coverageSteps + 1) + step] * (sum + doubt)) continue;
      if (value > 0 || step > 0)
        this.look(side, block * blockSize + places[i], value / (sum + doubt), reachPoints[reaches[i]]);
    }
  }

  private look(side: SearchedSide, ordinal: number, share: number, near: number): void {
    const { bar } = this;
    const words = share > 0 ? wordPoints(share) + 1 : 0;
    const tags = tagPoints(side.coverageOf(ordinal));
    if (words + tags + near + mostFreshness < bar.height) return;
    const freshness = side.freshnessOf(ordinal);
    const beside = near + freshness;
    const most = words + tags + beside;
    if (freshness < 0 || most < bar.height) return;
    this.hopefuls.push({ ordinal, tags, beside, most });
    const leastWords =
      words > 0 ? wordPoints(side.leastShareOf(ordinal, this.sums[ordinal % blockSize])) - 1 : 0;
    if (leastWords + tags > 0) bar.add(leastWords + tags + beside);
  }

  private bestOfHopefuls(side: SearchedSide, { few, always = Infinity }: Wanted): Found[] {
    return this.hopefuls
      .filter(({ most }) => most >= this.bar.height)
      .map(({ ordinal, tags, beside }) => {
        const { plain, full } = side.wordsOf(ordinal);
        const words = wordPoints(plain);
        const others = tags + beside;
        // Who has neither a word nor a tag in common is not found, however near.
        const isFound = words + tags > 0;
        return { ordinal, isFound, points: wordPoints(full) + others, plainPoints: words + others };
      })
      .filter(({ isFound }) => isFound)
      .toSorted((a, b) => b.plainPoints - a.plainPoints || a.ordinal - b.ordinal)
      .filter(({ plainPoints }, i) => i < few || plainPoints >= always)
      .map(({ ordinal, points, plainPoints }) => ({ id: this.records.idOf(ordinal), points, plainPoints }));
  }

  private lookAtBar(): void {
    const { height } = this.bar;
    if (this.lookedAt === height) return;
    this.lookedAt = height;
    for (const [reach, near] of reachPoints.entries())
      for (let step = 0; step <= coverageSteps; step++)
        this.leasts[reach * (coverageSteps + 1) + step] = leastShare(height - near, step / coverageSteps);
  }
}

/**
 * Adds what BM25 says that each term brings to each document of a block.
 * @param weights what each term brings at most
 * @param steps the lengths of the block's documents
 */
export function addSaturated(
  lists: PostingLists,
  terms: Uint32Array,
  weights: Float64Array,
  block: number,
  sums: Float32Array,
  { steps, meanStep }: { steps: Uint8Array; meanStep: number },
): void {
  const column = saturationColumn(meanStep);
  const table = saturations;
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[i];
    for (let more = lists.begin(terms[i], block); more; more = lists.next()) {
      const { documents, payloads, start, end } = lists;
      for (let k = start; k < end; k++) {
        const place = documents[k];
        sums[place] += weight * table[payloads[k] * saturationRow + column + steps[place]];
      }
    }
  }
}

/** Adds the value of each term to each document of a block, as many times as the document has it. */
export function addCounted(
  lists: PostingLists,
  terms: Uint32Array,
  values: Float64Array,
  block: number,
  sums: Float32Array,
): void {
  for (let i = 0; i < terms.length; i++) {
    const value = values[i];
    for (let more = lists.begin(terms[i], block); more; more = lists.next()) {
      const { documents, payloads, start, end } = lists;
      for (let k = start; k < end; k++) sums[documents[k]] += value * payloads[k];
    }
  }
}
