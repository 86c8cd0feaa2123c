import type { AnalysedNeed, AnalysedSolver, OwnTag, TagPresence } from '../analysis/analyser.js';
import type { Lexicon } from '../analysis/lexicon.js';
import { maxCount, relativeLength } from '../analysis/term-counts.js';
import {
  broaderTagWeight,
  fewWordsDamping,
  freshnessHalfLifeDays,
  fullScore,
  lengthPenalty,
  lengthPenaltyOffset,
  needTitleCount,
  ngramWeight,
  partWeights,
  territoryShares,
  titleWeight,
  wordCurveMidpoint,
  wordsAloneWeight,
} from '../weights.js';
import { saturationColumn, saturationRow, saturations } from './bm25.js';
import {
  centred,
  type CentredVector,
  dotProduct,
  type MeaningCentres,
  meaningPoints,
  needScale,
  solverScale,
} from './meaning.js';
import { territoryCloseness, type TerritoryCloseness } from './territory-closeness.js';

/** The points of each part of a score: whole numbers from 0 to the weight of the part in {@link partWeights}. */
export type ScoreParts = Record<keyof typeof partWeights, number> & {
  /**
   * Points of the solver for having been right often, for any need: at most {@link mostAcceptancePoints}, and at most
   * the rest up to a full score.
   */
  acceptance: number;
};

/** The statistics of all solvers that a score needs. Terms and n-grams are numbers of the lexicon. */
export interface CollectionStatistics {
  lexicon: Pick<Lexicon, 'ngrams' | 'written'>;
  /** The mean length of the solvers' texts, and of the titles of those that have one, as {@link lengthStep} gives it. */
  meanStep: number;
  meanTitleStep: number;
  /** The term that is searched for a word: its own term or, if no solver uses the word and it seems misspelt, the corrected one. */
  correctedTerm(term: number): number;
  /** IDF of a term in the solvers' texts, in nats. */
  idf(term: number): number;
  /** IDF of a term in the solvers' titles, in nats; 0 while no solver has a title. */
  titleIdf(term: number): number;
  /** IDF of an n-gram in the solvers' words, in nats. */
  ngramIdf(ngram: number): number;
  /** The part common to the vectors of all. undefined while no solver has a vector. */
  readonly centres: MeaningCentres | undefined;
}

/**
 * A need with its words weighed against a collection. It is made once, then compared with many solvers. Its arrays
 * are parallel: one entry for each word.
 */
export interface WeighedNeed {
  need: AnalysedNeed;
  statistics: CollectionStatistics;
  /** The corrected term of each word, ascending. It occurs twice if two words are corrected to it. */
  terms: Uint32Array;
  /** The position of the word among the words of the need. */
  positions: Uint32Array;
  /** The maximum for the word, in nats: in a solver's text, in its titles, and for each of its n-grams. */
  weights: Float64Array;
  titleWeights: Float64Array;
  ngramWeights: Float64Array;
  /** The points of an ideal solver, whose text has every word of the need very often, in nats. */
  maximum: number;
  /** {@link wordDamping}, in nats. */
  damping: number;
  /** The vector of the need without the part that is common to all. undefined while that part is not known. */
  meaning: CentredVector | undefined;
}

/** The points of a solver whose profile was changed after the need was published. */
export const maxFreshnessPoints = partWeights.freshness;

const day = 24 * 3600 * 1000;

/**
 * How often a word of a need counts: once for each occurrence in the description, {@link needTitleCount} times for each occurrence in the
 * title.
 * @param count how often the need has it, title included
 */
export function countInNeed(count: number, titleCount: number): number {
  return count + (needTitleCount - 1) * titleCount;
}

/** Weighs each word of a need by its IDF among the solvers and by how often the need has it. */
export function weighNeed(need: AnalysedNeed, statistics: CollectionStatistics): WeighedNeed {
  const { terms, positions } = inCorrectedOrder(need, statistics);
  const weights = new Float64Array(terms.length);
  const titleWeights = new Float64Array(terms.length);
  const ngramWeights = new Float64Array(terms.length);
  let maximum = 0;
  let counted = 0;
  for (const [i, term] of terms.entries()) {
    const position = positions[i];
    const count = countInNeed(need.words.counts[position], need.words.titleCounts[position]);
    weights[i] = count * statistics.idf(term);
    titleWeights[i] = titleWeight * count * statistics.titleIdf(term);
    ngramWeights[i] = ngramWeight * count;
    maximum += weights[i] + titleWeights[i];
    counted += count;
  }
  const { centres } = statistics;
  const meaning = centres && need.vector && centred(need.vector, needScale, centres.need);
  const damping = wordDamping(counted, terms.length);
  return {
    need,
    statistics,
    terms,
    positions,
    weights,
    titleWeights,
    ngramWeights,
    maximum,
    damping,
    meaning,
  };
}

/** The words of a need by their corrected terms, ascending. */
function inCorrectedOrder(
  { words }: AnalysedNeed,
  statistics: CollectionStatistics,
): Pick<WeighedNeed, 'terms' | 'positions'> {
  const corrected = words.terms.map((term) => statistics.correctedTerm(term));
  const positions = Uint32Array.from(words.terms.keys()).toSorted(
    (a, b) => corrected[a] - corrected[b] || a - b,
  );
  return { terms: positions.map((position) => corrected[position]), positions };
}

/**
 * How well a solver fits a need: the points of each part. `weights.ts` explains the weights.
 *
 * - **tags**: the share of the need's own tags that the solver covers. A tag of the need counts 1 if chosen, less if
 *   seen in the text. The solver covers it by having it (again 1 or less) or, for less, by having a broader one.
 * - **words**: BM25 of the solver's text for the need's words. Its titles are scored once more apart and, if any word
 *   is shared, the n-grams of the need's words too. Divided by what an ideal solver would get, damped for long texts
 *   and for few words in common, and spread by a curve: {@link wordShareOf}, {@link wordPoints}.
 * - **meaning**: the cosine of the two vectors, less what is common to all: {@link meaningPoints}. If one of the two
 *   has no vector, words get the points of both parts, so that such a pair is not at a disadvantage.
 * - **territory**: the most precise territory in common.
 * - **freshness**: how long before the need was published the solver was last touched. It depends on no clock: a
 *   score changes only when one of the two or the collection does.
 * - **acceptance**: what the solver has for having been chosen often: {@link AnalysedSolver.acceptance}.
 *
 * @param options.ngrams without them, a score is what a search has before it rescores the best
 */
export function scoreParts(
  weighed: WeighedNeed,
  solver: AnalysedSolver,
  { ngrams = true }: { ngrams?: boolean } = {},
): ScoreParts {
  const { need } = weighed;
  const closeness = territoryCloseness(need.facts, solver.facts);
  const meaning = meaningOf(weighed, solver);
  const fit = {
    tags: tagPoints(tagCoverage(need, solver)),
    words: wordPoints(wordShare(weighed, solver, ngrams), wordWeight(meaning !== undefined)),
    meaning: meaning ?? 0,
    territory: territoryPoints(closeness),
    freshness: freshnessPoints(need.facts.publishedAt?.getTime(), solver.facts.updatedAt.getTime()),
    acceptance: 0,
  };
  return { ...fit, acceptance: Math.min(solver.acceptance ?? 0, fullScore - sumOf(fit)) };
}

/**
 * undefined if one of the two has no vector, or has exactly the vector that is common to all, like the vector of a
 * single solver.
 */
function meaningOf(
  { meaning, statistics: { centres } }: WeighedNeed,
  { vector }: AnalysedSolver,
): number | undefined {
  if (meaning === undefined || vector === undefined || centres === undefined) return undefined;
  const other = centred(vector, solverScale, centres.solver);
  if (meaning.norm === 0 || other.norm === 0) return undefined;
  return meaningPoints(dotProduct(meaning.values, other.values), meaning.norm * other.norm);
}

/** Whether meaning counts for a pair, in addition to its words. */
export function meaningCounts(weighed: WeighedNeed, solver: AnalysedSolver): boolean {
  return meaningOf(weighed, solver) !== undefined;
}

/** @param coverage in [0, 1] @returns whole points */
export function tagPoints(coverage: number): number {
  return Math.round(partWeights.tags * coverage);
}

/**
 * The maximum points for words. @param isMeaningKnown whether both have vectors, so that these count in addition to
 * the words
 */
export function wordWeight(isMeaningKnown: boolean): number {
  return isMeaningKnown ? partWeights.words : wordsAloneWeight;
}

/**
 * @param share in [0, 1], of {@link wordShareOf}
 * @param weight of {@link wordWeight}
 * @returns whole points: the share, spread by the curve of {@link wordCurveMidpoint}
 */
export function wordPoints(share: number, weight: number): number {
  return Math.round((weight * ((1 + wordCurveMidpoint) * share)) / (share + wordCurveMidpoint));
}

/** The inverse of {@link wordPoints}, or a little less: the least share of words with which a solver can have these points by its words. */
export function minWordShare(points: number, weight: number): number {
  const value = (points - 2) / weight;
  return value <= 0 ? 0 : (wordCurveMidpoint * value) / (1 + wordCurveMidpoint - value);
}

/**
 * A sum of BM25 weights as a share of the ideal, damped for a long text and for few words in common.
 * @param sum, maximum, damping in nats; {@link wordDamping}
 * @param lengthSteps how much longer than the mean the text is, in steps of {@link lengthStep}; may be negative
 * @returns in [0, 1)
 */
export function wordShareOf(sum: number, maximum: number, damping: number, lengthSteps: number): number {
  if (!(sum > 0)) return 0;
  const share = Math.min(1, Math.max(0, sum / maximum - lengthPenalties[lengthSteps + 256]));
  return (share * sum) / (sum + damping);
}

/**
 * How much a sum of a need is damped, in nats: {@link fewWordsDamping}, multiplied by how often the need has a word
 * on average. So a need that repeats all its words has twice the sum and the same share.
 * @param counted how many words it has, each as often as it counts
 * @param different how many different ones
 */
export function wordDamping(counted: number, different: number): number {
  return different > 0 ? (fewWordsDamping * counted) / different : fewWordsDamping;
}

/**
 * The share that texts lose because of their length, by the step of the length. The mean length of the collection is
 * at `meanStep`.
 */
export function lengthPenaltiesAt(meanStep: number): Float64Array {
  return lengthPenalties.subarray(256 - meanStep);
}

/** By the steps above the mean, plus 256. Texts shorter than the mean gain a little. */
const lengthPenalties = Float64Array.from(
  { length: 512 },
  (_, i) => lengthPenalty * Math.log(relativeLength(i - 256) + lengthPenaltyOffset),
);

export function territoryPoints(closeness: TerritoryCloseness | undefined): number {
  return closeness === undefined ? 0 : Math.round(partWeights.territory * territoryShares[closeness]);
}

/**
 * Counted in whole days, so that the points can be looked up in a table.
 * @param publishedAt, updatedAt in milliseconds; a need that was never published counts as published now
 */
export function freshnessPoints(publishedAt: number | undefined, updatedAt: number): number {
  const days = publishedAt === undefined ? 0 : Math.max(0, Math.floor((publishedAt - updatedAt) / day));
  return days < freshnessByDay.length ? freshnessByDay[days] : 0;
}

const freshnessByDay = Uint16Array.from({ length: 11 * freshnessHalfLifeDays }, (_, days) =>
  Math.round(partWeights.freshness * 2 ** (-days / freshnessHalfLifeDays)),
);

/** The score in points, from 0 to {@link fullScore}. */
export function sumOf(parts: ScoreParts): number {
  return parts.tags + parts.words + parts.meaning + parts.territory + parts.freshness + parts.acceptance;
}

/**
 * Calls a function for each word that both have.
 * @param found receives the word's contribution, in nats, its index in the arrays of the weighed need, and its index
 * among the solver's words
 */
export function eachSharedWord(
  { terms: wanted, statistics, weights, titleWeights }: WeighedNeed,
  { words }: AnalysedSolver,
  found: (value: number, inNeed: number, inSolver: number) => void,
): void {
  const { terms, counts, titleCounts } = words;
  const column = saturationColumn(statistics.meanStep) + words.lengthStep;
  const titleColumn = saturationColumn(statistics.meanTitleStep) + words.titleLengthStep;
  let i = 0;
  let j = 0;
  while (i < wanted.length && j < terms.length) {
    const difference = wanted[i] - terms[j];
    if (difference === 0) {
      found(
        weights[i] * saturations[counts[j] * saturationRow + column] +
          titleWeights[i] * saturations[titleCounts[j] * saturationRow + titleColumn],
        i,
        j,
      );
    }
    // Two words of the need may be corrected to the same word of the solver.
    if (difference <= 0) i++;
    else j++;
  }
}

function wordShare(weighed: WeighedNeed, solver: AnalysedSolver, withNgrams: boolean): number {
  const lengthSteps = solver.words.lengthStep - weighed.statistics.meanStep;
  let sum = 0;
  eachSharedWord(weighed, solver, (value) => (sum += value));
  const share = wordShareOf(sum, weighed.maximum, weighed.damping, lengthSteps);
  if (share === 0 || !withNgrams) return share;
  const byNgrams = ngramScores(weighed, solver).reduce((all, value) => all + value, 0);
  return wordShareOf(sum + byNgrams, weighed.maximum, weighed.damping, lengthSteps);
}

/** The points of each of the need's words for its n-grams, in nats: the BM25 of each n-gram. */
export function ngramScores(
  { terms, statistics, ngramWeights }: WeighedNeed,
  { words }: AnalysedSolver,
): number[] {
  const { ngrams } = statistics.lexicon;
  const column = saturationColumn(statistics.meanStep) + words.lengthStep;
  const counts = new Map<number, number>();
  for (const [i, term] of words.terms.entries()) {
    for (const ngram of ngrams.of(term)) counts.set(ngram, (counts.get(ngram) ?? 0) + words.counts[i]);
  }
  return Array.from(terms, (term, i) => {
    let sum = 0;
    for (const ngram of ngrams.of(term)) {
      const count = Math.min(maxCount, counts.get(ngram) ?? 0);
      if (count > 0) sum += statistics.ngramIdf(ngram) * saturations[count * saturationRow + column];
    }
    return ngramWeights[i] * sum;
  });
}

/**
 * How a solver best covers one of the need's own tags: by the same tag or a broader one. undefined if it does not
 * cover it.
 */
export function bestCover(
  tag: OwnTag,
  solver: AnalysedSolver,
): { tagId: string; weight: number; presence: TagPresence } | undefined {
  let best: { tagId: string; weight: number; presence: TagPresence } | undefined;
  let kept = 1;
  for (const tagId of [tag.tagId, ...tag.broaderIds]) {
    const presence = solver.tags.all.get(tagId);
    if (presence !== undefined && kept * presence.weight > (best?.weight ?? 0))
      best = { tagId, weight: kept * presence.weight, presence };
    kept *= broaderTagWeight;
  }
  return best;
}

/** In [0, 1]. Only the need's own tags count. With broader ones too, a shared tag could lower the share. */
function tagCoverage(need: AnalysedNeed, solver: AnalysedSolver): number {
  if (solver.tags.all.size === 0) return 0;
  let covered = 0;
  let asked = 0;
  for (const tag of need.tags.own) {
    asked += tag.weight;
    covered += tag.weight * (bestCover(tag, solver)?.weight ?? 0);
  }
  return asked > 0 ? covered / asked : 0;
}
