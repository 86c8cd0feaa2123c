import { fixedPointLog, idfFromLogs } from '@passerelle/text';
import type { WordVector } from '../analysis/analyser.js';
import { BloomFilter } from '../analysis/bloom-filter.js';
import { isCorrectable } from '../analysis/edit-distance-index.js';
import type { Lexicon } from '../analysis/lexicon.js';
import { lengthStep } from '../analysis/term-counts.js';
import type { MeaningCentres } from '../scoring/meaning.js';
import type { CommonToAll } from '../scoring/own-points.js';
import type { CollectionStatistics } from '../scoring/score.js';
import { bytesOf } from '../storage/column.js';
import { DirtySet } from '../storage/dirty-set.js';
import { Frequencies } from '../storage/frequencies.js';
import { NumberMap } from '../storage/number-map.js';
import {
  likelihoodOf,
  muteEndings,
  shortestWithOtherFirstLetter,
  withoutMuteEnding,
} from './likely-errors.js';
import { MeaningStatistics } from './meaning-statistics.js';
import { TagStatistics } from './tag-statistics.js';

/** The `fixedPointLog` of n + 0.5 for a term that no solver uses. */
export const logUnused = fixedPointLog(0.5);

/** The document frequencies and lengths of a collection's solvers, updated with each solver. */
export class SolverStatistics implements CollectionStatistics, CommonToAll {
  meanStep = 0;
  meanTitleStep = 0;
  /** The `fixedPointLog` of N + 1: for all solvers, and for those with a title. */
  logSolvers = 0;
  logTitledSolvers = 0;
  private solvers = 0;
  private titledSolvers = 0;
  private totalLength = 0;
  private totalTitleLength = 0;
  /** By term: how many solvers have it in their text, and in their titles. */
  private readonly frequencies = new Frequencies();
  private readonly titleFrequencies = new Frequencies();
  /** By n-gram: how many solvers use it, counted once for each of their terms that has it. */
  private readonly ngramFrequencies = new NumberMap(0.8);
  /** By form: how many solvers use it as their first spelling of its stem. */
  private readonly formFrequencies = new Frequencies();
  /** All forms and stems that solvers use or have used, with and without their mute endings. */
  private usedWords = new BloomFilter();
  readonly changedTerms = new DirtySet();
  /** Terms and forms whose number of solvers has about doubled or halved: {@link sizeOf}. */
  readonly termsOfOtherSize = new DirtySet();
  readonly formsOfOtherSize = new DirtySet();
  readonly meaning = new MeaningStatistics();
  readonly tags = new TagStatistics();

  constructor(readonly lexicon: Lexicon) {}

  get hasTitles(): boolean {
    return this.titledSolvers > 0;
  }

  get bytes(): number {
    const { frequencies, titleFrequencies, ngramFrequencies, formFrequencies } = this;
    const { usedWords, changedTerms, termsOfOtherSize, formsOfOtherSize } = this;
    const sets = [usedWords, changedTerms, termsOfOtherSize, formsOfOtherSize];
    return bytesOf([frequencies, titleFrequencies, ngramFrequencies, formFrequencies, ...sets]);
  }

  get centres(): MeaningCentres | undefined {
    return this.meaning.centres;
  }

  shareWithTag(tagId: string): number {
    return this.tags.shareWith(tagId);
  }

  isUsed(term: number): boolean {
    return this.frequencies.of(term) > 0;
  }

  /**
   * The term that is searched for a word. It is the word's own term, unless no solver uses it and it may be misspelt.
   * Then it is corrected to the likeliest term one edit away: see {@link likelihoodOf}. The distance is from the
   * word's stem to the other stem, or to a solver's first spelling of it, with or without its mute ending. Of equally
   * likely terms the first in alphabetical order is taken.
   */
  correctedTerm(term: number): number {
    if (this.isUsed(term)) return term;
    const stem = this.lexicon.stem(term);
    if (!isCorrectable(stem)) return term;
    let best = term;
    let highest = 0;
    for (const written of this.usedWords.editsInSet(stem)) {
      if (written[0] !== stem[0] && stem.length < shortestWithOtherFirstLetter) continue;
      for (const { used, uses } of this.termsWritten(written)) {
        const likelihood = likelihoodOf(stem, written, uses);
        if (
          likelihood < highest ||
          (likelihood === highest && this.lexicon.stem(best) <= this.lexicon.stem(used))
        )
          continue;
        best = used;
        highest = likelihood;
      }
    }
    return best;
  }

  /**
   * The terms with this stem, or with this word as a solver's first spelling, with or without its mute ending. Also
   * how many there are.
   */
  private *termsWritten(written: string): Generator<{ used: number; uses: number }> {
    const { lexicon } = this;
    const stemmed = lexicon.findStem(written);
    if (stemmed !== undefined && this.isUsed(stemmed))
      yield { used: stemmed, uses: this.frequencies.of(stemmed) };
    for (const word of [written, ...muteEndings.map((ending) => written + ending)]) {
      const form = lexicon.findSpelling(word);
      const uses = form === undefined ? 0 : this.formFrequencies.of(form);
      if (form === undefined || uses === 0) continue;
      if (word === written || withoutMuteEnding(word) === written) yield { used: lexicon.termOf(form), uses };
    }
  }

  /** How many solvers use a term, as a power of two. Corrections depend on this number. */
  sizeOfTerm(term: number): number {
    return sizeOf(this.frequencies.of(term));
  }

  /** The same for a form. */
  sizeOfForm(form: number): number {
    return sizeOf(this.formFrequencies.of(form));
  }

  /**
   * The `fixedPointLog` of n + 0.5, minus {@link logUnused}, if n solvers have a term in their text; 0 for a term
   * without solvers.
   */
  logFrequency(term: number): number {
    return logOf(this.frequencies.of(term));
  }

  /** The same for their titles. */
  titleLogFrequency(term: number): number {
    return logOf(this.titleFrequencies.of(term));
  }

  idf(term: number): number {
    return idfFromLogs(this.logSolvers - logUnused, this.logFrequency(term));
  }

  titleIdf(term: number): number {
    return this.hasTitles ? idfFromLogs(this.logTitledSolvers - logUnused, this.titleLogFrequency(term)) : 0;
  }

  ngramIdf(gram: number): number {
    const frequency = Math.min(this.solvers, this.ngramFrequencies.get(gram));
    return idfFromLogs(this.logSolvers, fixedPointLog(frequency + 0.5));
  }

  add(words: WordVector): void {
    this.count(words, 1);
  }

  remove(words: WordVector): void {
    this.count(words, -1);
  }

  private count({ terms, spellings, titleCounts, length, titleLength }: WordVector, by: 1 | -1): void {
    const { lexicon } = this;
    const { ngrams } = lexicon;
    this.solvers += by;
    this.totalLength += by * length;
    this.totalTitleLength += by * titleLength;
    if (titleLength > 0) this.titledSolvers += by;
    this.meanStep = this.solvers > 0 ? lengthStep(this.totalLength / this.solvers) : 0;
    this.meanTitleStep = this.hasTitles ? lengthStep(this.totalTitleLength / this.titledSolvers) : 0;
    this.logSolvers = fixedPointLog(this.solvers + 1);
    this.logTitledSolvers = fixedPointLog(this.titledSolvers + 1);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i];
      const form = lexicon.formOf(spellings[i]);
      const formUses = this.formFrequencies.count(form, by);
      const uses = this.frequencies.count(term, by);
      if (titleCounts[i] > 0) this.titleFrequencies.count(term, by);
      this.changedTerms.add(term);
      if (isOtherSize(formUses, by)) this.markForm(form, formUses);
      if (isOtherSize(uses, by)) this.markTerm(term, uses);
      ngrams.moveTo(term);
      for (let g = 0; g < ngrams.count; g++) this.ngramFrequencies.add(ngrams.found[g], by);
    }
  }

  private markForm(form: number, uses: number): void {
    this.formsOfOtherSize.add(form);
    if (uses !== 1) return;
    this.makeRoomForUsed();
    this.takeAsUsed(this.lexicon.written(form));
  }

  private markTerm(term: number, uses: number): void {
    this.termsOfOtherSize.add(term);
    if (uses === 1) this.takeAsUsed(this.lexicon.stem(term));
  }

  /** If the filter of used words is full, creates a larger one. */
  private makeRoomForUsed(): void {
    if (!this.usedWords.isFull) return;
    const { lexicon, formFrequencies, frequencies } = this;
    this.usedWords = new BloomFilter(this.usedWords.count + 1);
    for (let form = 0; form < lexicon.spellingCount; form++)
      if (formFrequencies.of(form) > 0) this.takeAsUsed(lexicon.written(form));
    for (let term = 0; term < lexicon.termCount; term++)
      if (frequencies.of(term) > 0) this.takeAsUsed(lexicon.stem(term));
  }

  private takeAsUsed(word: string): void {
    this.usedWords.add(word);
    this.usedWords.add(withoutMuteEnding(word));
  }
}

/**
 * {@link SolverStatistics.logFrequency} by small frequencies. Most frequencies are small, and a logarithm takes
 * longer.
 */
const smallLogs = Uint16Array.from({ length: 1024 }, (_, uses) => fixedPointLog(uses + 0.5) - logUnused);

function logOf(uses: number): number {
  return uses < smallLogs.length ? smallLogs[uses] : fixedPointLog(uses + 0.5) - logUnused;
}

/**
 * Whether a number of solvers has passed a power of two by one more or less, so that corrections may change. @param
 * now the number after it
 */
function isOtherSize(now: number, by: 1 | -1): boolean {
  return sizeOf(now) !== sizeOf(now - by);
}

function sizeOf(count: number): number {
  return 32 - Math.clz32(count);
}
