import {
  type AnalysedNeed,
  type AnalysedSolver,
  broaderTagWeight,
  greatestCount,
  type Lexicon,
  type OwnTag,
  relativeLength,
  type TagPresence,
} from '../analysis/index.js';
import { saturationColumn, saturationRow, saturations } from './bm25.js';
import { territoryCloseness, type TerritoryCloseness } from './territory-closeness.js';

/** Scores are counted in whole points, so that parts add up to the score exactly. */
export const fullScore = 10_000;

/** What a score is made of, with the most that each part can bring. */
export const partWeights = { tags: 2000, words: 7000, territory: 700, freshness: 300 } as const;

/** The points that each part brings. */
export type ScoreParts = Record<keyof typeof partWeights, number>;

/** What is known of the collection of solvers as a whole; terms and grams as numbered by its lexicon. */
export interface CollectionStatistics {
  lexicon: Pick<Lexicon, 'grams' | 'written'>;
  /** Of the mean length of the solvers' texts, and of the titles of those that have one; see {@link lengthStep}. */
  meanStep: number;
  meanTitleStep: number;
  /** The term that is looked for in place of one: another if no solver uses it and it may be misspelt. */
  soughtTerm(term: number): number;
  /** BM25's IDF of a term in the solvers' texts. */
  rarity(term: number): number;
  /** The same in their titles; 0 while no solver has a title. */
  titleRarity(term: number): number;
  /** The same of a run of letters. */
  gramRarity(gram: number): number;
}

/** A need with its words weighed against a collection: made once, then compared with many solvers. */
export interface WeighedNeed {
  need: AnalysedNeed;
  statistics: CollectionStatistics;
  /** The terms that its words are looked for by, in ascending order; one more than once if two words are taken for the same. */
  terms: Uint32Array;
  /** Per such term: where its word stands among those of the need. */
  places: Uint32Array;
  /** Per such term: what it brings at most by standing in a solver's text, in its titles, and by its letters. */
  weights: Float64Array;
  titleWeights: Float64Array;
  gramWeights: Float64Array;
  /** What a solver would get that is all about every word of the need. */
  maximum: number;
}

/** Titles are scored once with the text and once apart, lightly. */
export const titleWeight = 0.25;
/** What the letters of a word bring beside the word itself. */
export const gramWeight = 1 / 8;
/** What a text loses for each time that it is e times longer than the mean. */
export const lengthPenalty = 0.02;
/** Words in common that tell so much, in nats, are believed by half. */
export const doubt = 6;
/** The share of {@link WeighedNeed.maximum} at which the words part reaches six tenths. */
const wordsMidpoint = 0.2;

const territoryValues: Record<TerritoryCloseness, number> = {
  same_commune: 1,
  same_epci: 0.8,
  same_departement: 0.6,
  same_region: 0.4,
  remote: 0.2,
};

/** In days. */
const freshnessHalfLife = 180;
const day = 24 * 3600 * 1000;

/** The points of who was touched after the need was published. */
export const mostFreshness = partWeights.freshness;

/** How much a term of a need counts: as often as the need has it, once more each time in the title. */
export function countInNeed({ counts, titleCounts }: AnalysedNeed['words'], i: number): number {
  return counts[i] + titleCounts[i];
}

/** Weighs each word of a need by its rarity among the solvers and by how often the need has it. */
export function weighNeed(need: AnalysedNeed, statistics: CollectionStatistics): WeighedNeed {
  const { terms, places } = inSoughtOrder(need, statistics);
  const weights = new Float64Array(terms.length);
  const titleWeights = new Float64Array(terms.length);
  const gramWeights = new Float64Array(terms.length);
  let maximum = 0;
  for (const [i, term] of terms.entries()) {
    const count = countInNeed(need.words, places[i]);
    weights[i] = count * statistics.rarity(term);
    titleWeights[i] = titleWeight * count * statistics.titleRarity(term);
    gramWeights[i] = gramWeight * count;
    maximum += weights[i] + titleWeights[i];
  }
  return { need, statistics, terms, places, weights, titleWeights, gramWeights, maximum };
}

/** The words of a need by what they are looked for, in ascending order. */
function inSoughtOrder(
  { words }: AnalysedNeed,
  statistics: CollectionStatistics,
): Pick<WeighedNeed, 'terms' | 'places'> {
  const sought = words.terms.map((term) => statistics.soughtTerm(term));
  const places = Uint32Array.from(words.terms.keys()).toSorted((a, b) => sought[a] - sought[b] || a - b);
  return { terms: places.map((place) => sought[place]), places };
}

/**
 * How well a solver fits a need, in points: the parts of the score alone, for going through many solvers.
 *
 * - tags: the share of the need's own tags that the solver covers. A tag counts on the need's side 1 if chosen, less if
 *   seen in the text; it is covered by the solver's having it, likewise 1 or less, or less again a tag broader than it.
 * - words: BM25 of the solver for the need's words, its titles also scored apart, and, if any word is shared, lightly for the
 *   letters of the need's words too, as a share x of what a solver would get that was all about each of these words, less
 *   a little for texts longer than the mean, and times s / (s + 6) for a sum s of nats: what two everyday words tell is
 *   doubted, however much of a short need they are; then 1.2 x / (x + 0.2). Real shares are small (a good answer to a paragraph
 *   has a tenth of it): the curve spreads them over [0, 1] without changing their order, and keeps short and long needs
 *   comparable.
 * - territory: the most precise territory in common.
 * - freshness: how long before the need was published the solver was last touched, halved every 180 days. It depends on
 *   no clock: a score changes only when a side or the collection does.
 */
export function scoreParts(
  weighed: WeighedNeed,
  solver: AnalysedSolver,
  { letters = true }: { letters?: boolean } = {},
): ScoreParts {
  const { need } = weighed;
  const closeness = territoryCloseness(need.facts, solver.facts);
  return {
    tags: tagPoints(tagCoverage(need, solver)),
    words: wordPoints(wordShare(weighed, solver, letters)),
    territory: territoryPoints(closeness),
    freshness: freshnessPoints(need.facts.publishedAt?.getTime(), solver.facts.updatedAt.getTime()),
  };
}

export function tagPoints(coverage: number): number {
  return Math.round(partWeights.tags * coverage);
}

export function wordPoints(share: number): number {
  return Math.round((partWeights.words * ((1 + wordsMidpoint) * share)) / (share + wordsMidpoint));
}

/** The least share of words, or a little less, with which so many points before territory can be had, if tags are covered so far. */
export function leastShare(points: number, coverage: number): number {
  const value = (points - partWeights.tags * coverage - mostFreshness - 2) / partWeights.words;
  return value <= 0 ? 0 : (wordsMidpoint * value) / (1 + wordsMidpoint - value);
}

/**
 * The share of a maximum that a sum is, less what a text so much longer than the mean loses, and less what is to be doubted: two
 * everyday words are half of what a short need asks, and yet say little.
 */
export function wordShareOf(sum: number, maximum: number, lengthSteps: number): number {
  if (!(sum > 0)) return 0;
  const share = Math.min(1, Math.max(0, sum / maximum - lengthPenalties[lengthSteps + 256]));
  return (share * sum) / (sum + doubt);
}

/** What texts lose by their length, at the step of it, in a collection of such a mean. */
export function lengthPenaltiesAt(meanStep: number): Float64Array {
  return lengthPenalties.subarray(256 - meanStep);
}

const lengthPenalties = Float64Array.from(
  { length: 512 },
  (_, i) => lengthPenalty * Math.log(relativeLength(i - 256) + 0.25),
);

export function territoryPoints(closeness: TerritoryCloseness | undefined): number {
  return closeness === undefined ? 0 : Math.round(partWeights.territory * territoryValues[closeness]);
}

/**
 * By whole days, so that they can be looked up.
 * @param publishedAt, updatedAt in milliseconds; a need that was never published counts as published now.
 */
export function freshnessPoints(publishedAt: number | undefined, updatedAt: number): number {
  const days = publishedAt === undefined ? 0 : Math.max(0, Math.floor((publishedAt - updatedAt) / day));
  return days < freshnessByDay.length ? freshnessByDay[days] : 0;
}

const freshnessByDay = Uint16Array.from({ length: 11 * freshnessHalfLife }, (_, days) =>
  Math.round(partWeights.freshness * 2 ** (-days / freshnessHalfLife)),
);

/** The score in points of {@link fullScore}. */
export function sumOf(parts: ScoreParts): number {
  return parts.tags + parts.words + parts.territory + parts.freshness;
}

/** Calls back with what each word that both have brings, its place among those sought, and where it stands in the solver. */
export function eachSharedWord(
  { terms: wanted, statistics, weights, titleWeights }: WeighedNeed,
  { words }: AnalysedSolver,
  found: (value: number, sought: number, inSolver: number) => void,
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
    // Two words of the need may be taken for the same one of the solver.
    if (difference <= 0) i++;
    else j++;
  }
}

function wordShare(weighed: WeighedNeed, solver: AnalysedSolver, letters: boolean): number {
  const lengthSteps = solver.words.lengthStep - weighed.statistics.meanStep;
  let sum = 0;
  eachSharedWord(weighed, solver, (value) => (sum += value));
  const share = wordShareOf(sum, weighed.maximum, lengthSteps);
  if (share === 0 || !letters) return share;
  const byLetters = letterValues(weighed, solver).reduce((all, value) => all + value, 0);
  return wordShareOf(sum + byLetters, weighed.maximum, lengthSteps);
}

/** What each of the need's words brings by its letters: BM25 for each of its runs of four. */
export function letterValues(
  { terms, statistics, gramWeights }: WeighedNeed,
  { words }: AnalysedSolver,
): number[] {
  const { grams } = statistics.lexicon;
  const column = saturationColumn(statistics.meanStep) + words.lengthStep;
  const counts = new Map<number, number>();
  for (const [i, term] of words.terms.entries()) {
    for (const gram of grams.of(term)) counts.set(gram, (counts.get(gram) ?? 0) + words.counts[i]);
  }
  return Array.from(terms, (term, i) => {
    let sum = 0;
    for (const gram of grams.of(term)) {
      const count = Math.min(greatestCount, counts.get(gram) ?? 0);
      if (count > 0) sum += statistics.gramRarity(gram) * saturations[count * saturationRow + column];
    }
    return gramWeights[i] * sum;
  });
}

/** The tag by which the solver best covers one of the need's own: the same or a broader one. */
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

/** Only the need's own tags are asked for: were broader ones too, a shared tag could lower the share. */
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
