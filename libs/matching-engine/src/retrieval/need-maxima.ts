import { ByteReader, unitsPerNat, withCapacity } from '@passerelle/text';
import { countInNeed } from '../scoring/score.js';
import type { CorrectedTerms } from '../statistics/corrected-terms.js';
import { logUnused, type SolverStatistics } from '../statistics/solver-statistics.js';
import { blockBits, blockSize, bytesOf, Column } from '../storage/column.js';
import type { DocumentRecords } from '../storage/document-records.js';
import type { PostingLists } from '../storage/posting-lists.js';
import { titleWeight } from '../weights.js';
import { skipTags, WordReader } from './document-codec.js';

/** How many sums are corrected, or terms checked, in one step. Also how many needs are summed up again. */
const stepSize = 20_000;
const sumsPerStep = 500;

/**
 * Sums are corrected once a term's logarithm deviates by more than this, in units of `fixedPointLog`: a 64th of a
 * nat.
 */
const tolerance = 16;
/** How far the maximum of a need may deviate for each of its words, in nats. */
const slackPerWord = (2 * combined(tolerance, tolerance)) / unitsPerNat;
/** The value if the lower bound of a maximum is not above 0. */
const maxInverse = 1e9;

/**
 * Bounds for the maximum of each need: the sum of an ideal solver that is all about every word of the need
 * (`WeighedNeed.maximum`). A share of words is a sum divided by it.
 *
 * The maximum is a sum of IDFs, and these change with every solver. An IDF is ln(N + 1) - ln(n + 0.5). So each need
 * stores the sum of its words' ln(n + 0.5), and its number of words for the common ln(N + 1). The sum is corrected
 * when the frequency of a term has changed noticeably, not at once but before the next search. It bounds the maximum
 * closely enough to rule out most needs. The remaining needs are scored exactly.
 *
 * Logarithms are in units of `fixedPointLog`. A word counts once by its frequency in texts and, at {@link
 * titleWeight}, by its frequency in titles.
 */
export class NeedMaxima {
  /**
   * By document number: how many words the need has, each as often as it counts, and the sum of their log
   * frequencies.
   */
  private readonly lengths = new Column(Uint32Array);
  private readonly logFrequencySums = new Column(Float64Array);
  /** By document number: one divided by a lower bound of the maximum. */
  private readonly inverses = new Column(Float32Array);
  /** The log of the number of solvers for which `inverses` is valid. */
  private logSolvers = 0;
  /** By term: the log frequencies that are in the sums. */
  private logFrequencies = new Uint16Array(0);
  private titleLogFrequencies = new Uint16Array(0);
  /** A catch-up that has begun and not ended. */
  private catchingUp: Generator<void> | undefined;
  private readonly reader = new ByteReader();

  /** @param words the needs' words, by term */
  constructor(
    private readonly statistics: SolverStatistics,
    private readonly corrected: CorrectedTerms,
    private readonly records: DocumentRecords,
    private readonly words: PostingLists,
  ) {}

  get bytes(): number {
    return (
      bytesOf([this.lengths, this.logFrequencySums, this.inverses]) +
      this.logFrequencies.byteLength +
      this.titleLogFrequencies.byteLength
    );
  }

  /** Adds a need whose record and words have just been stored. */
  add(documentNumber: number): void {
    this.growForTerms();
    this.sum(documentNumber);
  }

  /** One divided by a lower bound of the maximum, for the needs of a block by their offsets. */
  inversesOf(block: number): Float32Array {
    return this.inverses.pages[block];
  }

  /** An upper bound of the maximum of a need, in nats. */
  upperBound(documentNumber: number): number {
    const [block, offset] = [documentNumber >>> blockBits, documentNumber % blockSize];
    return 1 / this.inverses.pages[block][offset] + 2 * slackPerWord * this.lengths.pages[block][offset];
  }

  /**
   * Corrects sums that deviate too far, in steps between which other work may run. Bounds are valid only at the end.
   * A search between two steps finishes the catch-up itself.
   */
  *catchUp(): Generator<void> {
    // The generator that began has taken changes out of the dirty sets, so no other generator finds them there.
    yield* this.finishCatchingUp();
    this.catchingUp = this.correctAll();
    yield* this.finishCatchingUp();
  }

  private *finishCatchingUp(): Generator<void> {
    while (this.catchingUp?.next().done === false) yield;
    this.catchingUp = undefined;
  }

  private *correctAll(): Generator<void> {
    yield* this.corrected.catchUp();
    // After very many changes it is faster to go through all needs than through the postings lists of all terms.
    if (this.corrected.changedTerms.count > this.records.end) yield* this.sumAll();
    if (Math.abs(this.logSolvers - logSolversOf(this.statistics)) > combined(tolerance, tolerance))
      yield* this.invertAll();
    let done = 0;
    for (const count of this.corrections()) {
      done += count + 1;
      if (done < stepSize) continue;
      done = 0;
      yield;
    }
  }

  /**
   * Corrects the sums with terms that have changed. After each term and block it yields the number of corrected sums.
   */
  private *corrections(): Generator<number> {
    const { changedTerms } = this.corrected;
    for (let term = changedTerms.take(); term !== undefined; term = changedTerms.take()) {
      const change = this.changeOf(term);
      // A need that comes later is summed up with the values known by then.
      const { end } = this.records;
      if (change === 0) yield 0;
      else
        for (let block = 0; block * blockSize < end; block++)
          yield this.correctBlock(term, change, block, end);
    }
  }

  private *sumAll(): Generator<void> {
    const { changedTerms } = this.corrected;
    let done = 0;
    for (let term = changedTerms.take(); term !== undefined; term = changedTerms.take()) {
      this.update(term);
      if (++done % stepSize === 0) yield;
    }
    this.logSolvers = logSolversOf(this.statistics);
    for (let documentNumber = 0; documentNumber < this.records.end; documentNumber++) {
      this.sum(documentNumber);
      if (documentNumber % sumsPerStep === sumsPerStep - 1) yield;
    }
  }

  private *invertAll(): Generator<void> {
    this.logSolvers = logSolversOf(this.statistics);
    for (let documentNumber = 0; documentNumber < this.records.end; documentNumber++) {
      this.invert(documentNumber);
      if (documentNumber % stepSize === stepSize - 1) yield;
    }
  }

  /** Sums up a need again. */
  private sum(documentNumber: number): void {
    const { records, reader, logFrequencies, titleLogFrequencies } = this;
    const word = new WordReader();
    let length = 0;
    let sum = 0;
    records.open(reader, documentNumber);
    skipTags(reader);
    word.begin(reader);
    while (word.next()) {
      const count = countInNeed(word.count, word.titleCount);
      length += count;
      sum += count * combined(logFrequencies[word.term], titleLogFrequencies[word.term]);
    }
    this.lengths.set(documentNumber, length);
    this.logFrequencySums.set(documentNumber, sum);
    this.invert(documentNumber);
  }

  private invert(documentNumber: number): void {
    const [block, offset] = [documentNumber >>> blockBits, documentNumber % blockSize];
    const length = this.lengths.pages[block][offset];
    const sum = length * this.logSolvers - this.logFrequencySums.pages[block][offset];
    const lowerBound = sum / unitsPerNat - slackPerWord * length;
    this.inverses.set(documentNumber, lowerBound > 0 ? 1 / lowerBound : maxInverse);
  }

  /**
   * Updates a term if it deviates too far.
   * @returns the correction of a sum that has the term once; 0 if the term is near enough
   */
  private changeOf(term: number): number {
    this.growForTerms();
    const [inTexts, inTitles] = [this.logFrequencies[term], this.titleLogFrequencies[term]];
    const corrected = this.corrected.of(term);
    const isNear =
      Math.abs(this.statistics.logFrequency(corrected) - inTexts) <= tolerance &&
      Math.abs(this.statistics.titleLogFrequency(corrected) - inTitles) <= tolerance;
    if (isNear) return 0;
    this.update(term);
    return combined(this.logFrequencies[term], this.titleLogFrequencies[term]) - combined(inTexts, inTitles);
  }

  /** Stores the log frequencies of a term. */
  private update(term: number): void {
    this.growForTerms();
    const corrected = this.corrected.of(term);
    this.logFrequencies[term] = this.statistics.logFrequency(corrected);
    this.titleLogFrequencies[term] = this.statistics.titleLogFrequency(corrected);
  }

  /** Corrects the sums with a term in a block, of needs before a document number. @returns how many there were */
  private correctBlock(term: number, change: number, block: number, end: number): number {
    const { words } = this;
    const sums = this.logFrequencySums.pages[block];
    const endOffset = end - block * blockSize;
    let count = 0;
    for (let more = words.begin(term, block); more; more = words.next()) {
      const { documents, payloads, start, isOnce } = words;
      for (let k = start; k < words.end && documents[k] < endOffset; k++) {
        sums[documents[k]] += isOnce ? change : payloads[k] * change;
        this.invert(block * blockSize + documents[k]);
        count++;
      }
    }
    return count;
  }

  private growForTerms(): void {
    const { termCount } = this.statistics.lexicon;
    this.logFrequencies = withCapacity(this.logFrequencies, termCount);
    this.titleLogFrequencies = withCapacity(this.titleLogFrequencies, termCount);
  }
}

/** Combines the logarithms of a word in texts and in titles, as the word counts by both. */
function combined(inTexts: number, inTitles: number): number {
  return inTexts + titleWeight * inTitles;
}

/** The log of the number of solvers, minus that of a term without solvers: the IDF of a word that no solver uses. */
function logSolversOf({ logSolvers, logTitledSolvers, hasTitles }: SolverStatistics): number {
  return combined(logSolvers - logUnused, hasTitles ? logTitledSolvers - logUnused : 0);
}
