import { saturationColumn, saturationRow, saturations } from '../scoring/bm25.js';
import { maxFreshnessPoints, minWordShare, tagPoints, wordPoints, wordWeight } from '../scoring/score.js';
import { blockSize, type Column } from '../storage/column.js';
import type { DocumentRecords } from '../storage/document-records.js';
import type { PostingLists } from '../storage/posting-lists.js';
import { fullScore, partWeights } from '../weights.js';
import { reachPoints, type TerritorySets } from './territory-sets.js';
import { TopKThreshold } from './top-k-threshold.js';

/** Which documents a search finds: the top k, by their points before n-grams are compared. */
export interface TopKQuery {
  k: number;
  /** Documents with at least these points, before n-grams are compared, are found even outside the top k. */
  alwaysFrom?: number;
  /**
   * Called repeatedly during the search with the top-k threshold so far. Returns whether to stop. Then nothing is
   * found.
   */
  stopsAt?: (threshold: number) => boolean;
  /** Documents that must not be found, by id, for a reason outside the documents. */
  excludes?: (id: string) => boolean;
  /**
   * All eligible solvers are found by their content. The kinds that may meet this need, places and dates are ignored.
   */
  contentAlone?: boolean;
}

/** A document that a search has found, with the points of its score. */
export interface FoundDocument {
  id: string;
  points: number;
  /** Its points before n-grams are compared. */
  pointsWithoutNgrams: number;
}

/** Some documents of a block that are within reach, in parallel arrays. */
export interface Batch {
  block: number;
  count: number;
  /** The positions of the documents in the block: their numbers minus the number of the block's first document. */
  offsets: Uint16Array;
  /** How near each is: an index in {@link reachPoints}. */
  reaches: Uint8Array;
  /**
   * An upper bound of the share of words of each document (before few words are damped), and of its share of covered
   * tags.
   */
  shares: Float32Array;
  coverages: Float32Array;
  /** By how much the share of words of each document is damped, in nats. */
  dampings: Float32Array;
}

/** The documents of one side (needs or solvers), in a search from one document of the other side. */
export interface SearchedSide {
  /** One more than the highest document number. */
  readonly end: number;
  /** By document number, as {@link TerritorySets} numbers them. */
  readonly locations: Column<Uint32Array>;
  /** Adds to each document of a block the contribution of its words, in nats. */
  addWords(block: number, sums: Float32Array): void;
  /**
   * Sets the exact points by meaning of the documents of a block. Documents without a known meaning are left
   * unchanged.
   */
  fillMeaning(block: number, points: Int16Array): void;
  /** Sets the points for acceptance of all documents of a block. */
  fillAcceptance(block: number, points: Uint16Array): void;
  /**
   * Fills in the upper bounds of a batch's shares of words, none below 0, from the sums of {@link addWords}. Fills in
   * their dampings too.
   */
  boundShares(batch: Batch, sums: Float32Array): void;
  /** Fills in the upper bounds of a batch's shares of tags. */
  boundCoverages(batch: Batch): void;
  /** The exact share of tags. */
  coverageOf(documentNumber: number): number;
  /** The points of freshness; negative if the two must not meet. */
  freshnessOf(documentNumber: number): number;
  /** A lower bound of the share of words. @param sum the document's sum of {@link addWords} */
  minShareOf(documentNumber: number, sum: number): number;
  /** The exact shares of words. */
  wordsOf(documentNumber: number): WordScore;
}

/** A document's share of words, before n-grams are compared and with them. */
export interface WordScore {
  withoutNgrams: number;
  withNgrams: number;
}

/** A document that may be among the best. */
interface Candidate {
  documentNumber: number;
  /** The points from tags and meaning. */
  inCommon: number;
  /** The most points that words can bring. */
  wordWeight: number;
  /** The points from territory, freshness and acceptance. */
  fromOthers: number;
  /** An upper bound of its total points. */
  maxPoints: number;
}

/** How many documents are checked before the threshold is read again. */
const batchSize = 1024;
/** In place of the points of an unknown meaning. */
const unknown = -1;
/**
 * By points: the least share of words that brings them, or a little less. One array is for a known meaning, the other
 * for an unknown one.
 */
const minShares = minSharesFor(wordWeight(true));
const minSharesOfWordsAlone = minSharesFor(wordWeight(false));

function minSharesFor(weight: number): Float64Array {
  return Float64Array.from({ length: weight + 1 }, (_, points) => minWordShare(points, weight));
}

/** By how many points an upper bound of a sum of points may be too low, since its parts are rounded. */
const roundingSlack = 2;

/**
 * Finds the top k documents of a side, exactly, block by block (see {@link blockSize}):
 *
 * 1. Sum up the contributions of the words for each document of the block, in an array that stays in the processor's
 *    cache. Compute its points by meaning from its vector.
 * 2. Go through the documents within reach in batches, and rule out those whose upper bound is below the top-k
 *    threshold: nearly all. The others are candidates. A lower bound of their points raises the threshold.
 * 3. Score the remaining candidates exactly, from their records. (Sums have single precision and may be slightly
 *    wrong.)
 */
export class BlockSearch {
  private readonly sums = new Float32Array(blockSize);
  /** By offset in the block: the points by meaning, or {@link unknown}. */
  private readonly meaning = new Int16Array(blockSize);
  private readonly acceptance = new Uint16Array(blockSize);
  private readonly batch: Batch = {
    block: 0,
    count: 0,
    offsets: new Uint16Array(batchSize),
    reaches: new Uint8Array(batchSize),
    shares: new Float32Array(batchSize),
    coverages: new Float32Array(batchSize),
    dampings: new Float32Array(batchSize),
  };
  private readonly threshold = new TopKThreshold();
  private readonly candidates: Candidate[] = [];

  constructor(
    private readonly territories: TerritorySets,
    private readonly records: DocumentRecords,
  ) {}

  /** The requested documents, best first by their points before n-grams are compared. */
  find(side: SearchedSide, query: TopKQuery): FoundDocument[] {
    const { sums, meaning, acceptance, batch } = this;
    this.threshold.reset(query.k, query.alwaysFrom);
    this.candidates.length = 0;
    for (let base = 0; base < side.end; base += blockSize) {
      batch.block = base / blockSize;
      const end = Math.min(blockSize, side.end - base);
      sums.fill(0, 0, end);
      side.addWords(batch.block, sums);
      meaning.fill(unknown, 0, end);
      side.fillMeaning(batch.block, meaning);
      side.fillAcceptance(batch.block, acceptance);
      for (let from = 0; from < end; from += batchSize) {
        this.territories.takeWithinReach(side.locations, from, Math.min(end, from + batchSize), batch);
        side.boundShares(batch, sums);
        side.boundCoverages(batch);
        this.considerBatch(side);
        if (query.stopsAt?.(this.threshold.value)) return [];
      }
    }
    return this.bestCandidates(side, query);
  }

  private considerBatch(side: SearchedSide): void {
    const { sums, meaning, acceptance } = this;
    const { block, count, offsets, reaches, shares, coverages, dampings } = this.batch;
    const needed = this.threshold.value - maxFreshnessPoints - roundingSlack;
    for (let i = 0; i < count; i++) {
      const offset = offsets[i];
      const sum = sums[offset];
      const isKnown = meaning[offset] !== unknown;
      const fromMeaning = isKnown ? meaning[offset] : 0;
      // In single precision a full coverage may be slightly above 1. For a document with many tags, its bound is far
      // higher.
      const maxFromTags = coverages[i] > 0 ? Math.ceil(partWeights.tags * Math.min(1, coverages[i])) : 0;
      const fromWords = needed - reachPoints[reaches[i]] - maxFromTags - fromMeaning - acceptance[offset];
      // `wordShareOf` without its division, which would take longer than the rest for most documents.
      const value = shares[i] * sum;
      if (fromWords > 0) {
        const leastShares = isKnown ? minShares : minSharesOfWordsAlone;
        if (fromWords >= leastShares.length || value < leastShares[fromWords] * (sum + dampings[i])) continue;
      }
      if (value > 0 || maxFromTags > 0 || fromMeaning > 0)
        this.considerDocument(
          side,
          block * blockSize + offset,
          value / (sum + dampings[i]),
          reachPoints[reaches[i]],
        );
    }
  }

  /** @param share an upper bound of its share of words @param fromTerritory its points from territory */
  private considerDocument(
    side: SearchedSide,
    documentNumber: number,
    share: number,
    fromTerritory: number,
  ): void {
    const { threshold } = this;
    const offset = documentNumber % blockSize;
    const isKnown = this.meaning[offset] !== unknown;
    const weight = wordWeight(isKnown);
    const maxFromWords = share > 0 ? wordPoints(share, weight) + 1 : 0;
    const inCommon = tagPoints(side.coverageOf(documentNumber)) + (isKnown ? this.meaning[offset] : 0);
    const fromPlaceAndAcceptance = fromTerritory + this.acceptance[offset];
    if (maxFromWords + inCommon + fromPlaceAndAcceptance + maxFreshnessPoints < threshold.value) return;
    const freshness = side.freshnessOf(documentNumber);
    const fromOthers = fromPlaceAndAcceptance + freshness;
    const maxPoints = maxFromWords + inCommon + fromOthers;
    if (freshness < 0 || maxPoints < threshold.value) return;
    this.candidates.push({ documentNumber, inCommon, wordWeight: weight, fromOthers, maxPoints });
    const minFromWords =
      maxFromWords > 0 ? wordPoints(side.minShareOf(documentNumber, this.sums[offset]), weight) - 1 : 0;
    if (minFromWords + inCommon > 0) threshold.add(Math.min(fullScore, minFromWords + inCommon + fromOthers));
  }

  private bestCandidates(side: SearchedSide, { k, alwaysFrom = Infinity }: TopKQuery): FoundDocument[] {
    return this.candidates
      .filter(({ maxPoints }) => maxPoints >= this.threshold.value)
      .map(({ documentNumber, inCommon, wordWeight: weight, fromOthers }) => {
        const { withoutNgrams, withNgrams } = side.wordsOf(documentNumber);
        const fromWords = wordPoints(withoutNgrams, weight);
        const others = inCommon + fromOthers;
        // A document without a common word, tag or meaning is not found, however near it is.
        const isFound = fromWords + inCommon > 0;
        return {
          documentNumber,
          isFound,
          points: Math.min(fullScore, wordPoints(withNgrams, weight) + others),
          pointsWithoutNgrams: Math.min(fullScore, fromWords + others),
        };
      })
      .filter(({ isFound }) => isFound)
      .toSorted(
        (a, b) => b.pointsWithoutNgrams - a.pointsWithoutNgrams || a.documentNumber - b.documentNumber,
      )
      .filter(({ pointsWithoutNgrams }, i) => i < k || pointsWithoutNgrams >= alwaysFrom)
      .map(({ documentNumber, points, pointsWithoutNgrams }) => ({
        id: this.records.idOf(documentNumber),
        points,
        pointsWithoutNgrams,
      }));
  }
}

/**
 * Adds to each document of a block the contribution of each term by BM25.
 * @param weights by term: its highest contribution, in nats
 * @param sums by offset in the block
 * @param lengths.steps by offset: the documents' lengths, as {@link lengthStep} gives them
 */
export function addSaturated(
  lists: PostingLists,
  terms: Uint32Array,
  weights: Float64Array,
  block: number,
  sums: Float32Array,
  lengths: { steps: Uint8Array; meanStep: number },
): void {
  const { steps } = lengths;
  const column = saturationColumn(lengths.meanStep);
  const table = saturations;
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[i];
    for (let more = lists.begin(terms[i], block); more; more = lists.next()) {
      const { documents, payloads, start, end, isOnce } = lists;
      // Most words occur in a text once. That loop reads one number less for each document.
      if (isOnce)
        for (let k = start; k < end; k++) {
          const offset = documents[k];
          sums[offset] += weight * table[saturationRow + column + steps[offset]];
        }
      else
        for (let k = start; k < end; k++) {
          const offset = documents[k];
          sums[offset] += weight * table[payloads[k] * saturationRow + column + steps[offset]];
        }
    }
  }
}

/** Adds to each document of a block the value of each term, as many times as the document has it. */
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
      const { documents, payloads, start, end, isOnce } = lists;
      for (let k = start; k < end; k++) sums[documents[k]] += isOnce ? value : value * payloads[k];
    }
  }
}
