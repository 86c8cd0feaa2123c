import type { AnalysedNeed, AnalysedSolver, OwnTag, TagOrigin, TagPresence } from './analyse.js';
import { broaderTagWeight } from './analyse.js';
import { territoryCloseness, type TerritoryCloseness } from './territory-closeness.js';

/** Scores are counted in whole points, so that parts add up to the score exactly. */
export const fullScore = 10_000;

/** What a score is made of, with the most that each part can bring. */
export const partWeights = { tags: 2300, words: 6200, territory: 1000, freshness: 500 } as const;

/** The points that each part brings. */
export type ScoreParts = Record<keyof typeof partWeights, number>;

/** One side of a tag that both have: its own tag that leads there, and how that came to it. */
export interface TagSide {
  tagId: string;
  origin: TagOrigin;
  /** The words in which the text shows it, as written; undefined for a chosen tag. */
  written: string | undefined;
}

/** A tag that both sides have, each in its way. Its points are rounded: together they may miss the part's by a few. */
export interface TagReason {
  tagId: string;
  need: TagSide;
  solver: TagSide;
  points: number;
}

/** A word that both sides use, as each first wrote it; rounded points, as in {@link TagReason}. */
export interface WordReason {
  need: string;
  solver: string;
  /** Whether the solver has it in a title. */
  inTitle: boolean;
  points: number;
}

export interface MatchReasons {
  /** Best first. */
  tags: TagReason[];
  /** The {@link namedWords} best, best first. */
  words: WordReason[];
  /** The idea that has most of the words in common; undefined if none has any. */
  ideaId: string | undefined;
  territory: TerritoryCloseness | undefined;
}

export interface MatchScore {
  /** In [0, 1]. */
  score: number;
  /** The same in points of {@link fullScore}: the sum of the parts. */
  points: number;
  parts: ScoreParts;
  reasons: MatchReasons;
}

/** What is known of the collection of solvers as a whole; terms as numbered by its analyser. */
export interface CollectionStatistics {
  /** How many solvers there are, and how many of them have words in a title. */
  solvers: number;
  titledSolvers: number;
  /** In words that say something; 0 in an empty collection. */
  meanLength: number;
  meanTitleLength: number;
  /** How many solvers use the term at all, and in a title. */
  frequency(term: number): number;
  titleFrequency(term: number): number;
}

/** A need with its words weighed against a collection: made once, then compared with many solvers. */
export interface WeighedNeed {
  need: AnalysedNeed;
  statistics: CollectionStatistics;
  /** Per term of the need: what it brings at most by standing in a solver's text, and in its titles. */
  weights: Float64Array;
  titleWeights: Float64Array;
  /** What a solver would get that is all about every word of the need. */
  maximum: number;
}

/** How many words the reasons name. */
export const namedWords = 10;

/** BM25's usual constants: how soon a word repeated stops counting, and how much long texts are held back. */
const saturation = 1.2;
const lengthNormalisation = 0.75;
/** Titles are scored once with the text and once apart, lightly. */
const titleWeight = 0.25;
/** The share of {@link WeighedNeed.maximum} at which the words part reaches six tenths. */
const wordsMidpoint = 0.2;

const territoryValues: Record<TerritoryCloseness, number> = {
  same_commune: 1,
  same_epci: 0.8,
  same_departement: 0.6,
  same_region: 0.4,
  remote: 0.2,
};

const freshnessHalfLife = 180 * 24 * 3600 * 1000;

/** Weighs each word of a need by its rarity among the solvers (BM25's IDF) and by how often the need has it. */
export function weighNeed(need: AnalysedNeed, statistics: CollectionStatistics): WeighedNeed {
  const { terms, counts } = need.words;
  const weights = new Float64Array(terms.length);
  const titleWeights = new Float64Array(terms.length);
  let maximum = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    const count = counts[i];
    weights[i] = count * rarity(statistics.frequency(term), statistics.solvers);
    if (statistics.titledSolvers > 0)
      titleWeights[i] =
        titleWeight * count * rarity(statistics.titleFrequency(term), statistics.titledSolvers);
    maximum += weights[i] + titleWeights[i];
  }
  return { need, statistics, weights, titleWeights, maximum };
}

/**
 * How well a solver fits a need, in points: the parts of the score alone, for going through many solvers.
 *
 * - tags: the share of the need's own tags that the solver covers. A tag counts on the need's side 1 if chosen, less if
 *   seen in the text; it is covered by the solver's having it, likewise 1 or less, or less again a tag broader than it.
 * - words: BM25 of the solver for the need's words, its titles also scored apart, as a share x of what a solver would
 *   get that was all about each of these words; then 1.2 x / (x + 0.2). Real shares are small (a good answer to
 *   a paragraph has a tenth of it): the curve spreads them over [0, 1) without changing their order, and keeps
 *   short and long needs comparable.
 * - territory: the most precise territory in common.
 * - freshness: how long before the need was published the solver was last touched, halved every 180 days. It depends on
 *   no clock: a score changes only when a side or the collection does.
 */
export function scoreParts(weighed: WeighedNeed, solver: AnalysedSolver): ScoreParts {
  const { need } = weighed;
  const closeness = territoryCloseness(need.facts, solver.facts);
  return {
    tags: Math.round(partWeights.tags * tagCoverage(need, solver)),
    words: Math.round(partWeights.words * spread(wordShare(weighed, solver))),
    territory: closeness === undefined ? 0 : Math.round(partWeights.territory * territoryValues[closeness]),
    freshness: Math.round(partWeights.freshness * freshness(need, solver)),
  };
}

/** The score in points of {@link fullScore}. */
export function sumOf(parts: ScoreParts): number {
  return parts.tags + parts.words + parts.territory + parts.freshness;
}

/** The score of a pair with its reasons; the same whichever side changed. */
export function score(
  need: AnalysedNeed,
  solver: AnalysedSolver,
  statistics: CollectionStatistics,
): MatchScore {
  return explain(weighNeed(need, statistics), solver);
}

/** {@link score} for a need already weighed. */
export function explain(weighed: WeighedNeed, solver: AnalysedSolver): MatchScore {
  const parts = scoreParts(weighed, solver);
  const points = sumOf(parts);
  return {
    score: points / fullScore,
    points,
    parts,
    reasons: {
      tags: tagReasons(weighed.need, solver, parts.tags),
      ...wordReasons(weighed, solver, parts.words),
      territory: territoryCloseness(weighed.need.facts, solver.facts),
    },
  };
}

/** BM25's IDF in the form that never turns negative. */
function rarity(frequency: number, solvers: number): number {
  return Math.log(1 + (solvers - frequency + 0.5) / (frequency + 0.5));
}

function spread(share: number): number {
  return ((1 + wordsMidpoint) * share) / (share + wordsMidpoint);
}

/** Calls back with what each word that both have brings, and where it stands in the two vectors. */
function eachSharedWord(
  { need, statistics, weights, titleWeights }: WeighedNeed,
  { words }: AnalysedSolver,
  found: (value: number, inNeed: number, inSolver: number) => void,
): void {
  const needTerms = need.words.terms;
  const { terms, counts, titleCounts } = words;
  const damping = dampingOf(words.length, statistics.meanLength);
  const titleDamping = dampingOf(words.titleLength, statistics.meanTitleLength);
  let i = 0;
  let j = 0;
  while (i < needTerms.length && j < terms.length) {
    const difference = needTerms[i] - terms[j];
    if (difference === 0) {
      const count = counts[j];
      const titleCount = titleCounts[j];
      found(
        (weights[i] * count) / (count + damping) +
          (titleWeights[i] * titleCount) / (titleCount + titleDamping),
        i,
        j,
      );
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
}

/** What BM25 adds to a word's count in the denominator: more for texts longer than the mean. */
function dampingOf(length: number, meanLength: number): number {
  return (
    saturation * (1 - lengthNormalisation + lengthNormalisation * (meanLength > 0 ? length / meanLength : 1))
  );
}

function wordShare(weighed: WeighedNeed, solver: AnalysedSolver): number {
  let sum = 0;
  eachSharedWord(weighed, solver, (value) => (sum += value));
  return weighed.maximum > 0 ? sum / weighed.maximum : 0;
}

/** The tag by which the solver best covers one of the need's own: the same or a broader one. */
function bestCover(
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

function freshness(need: AnalysedNeed, solver: AnalysedSolver): number {
  const { publishedAt } = need.facts;
  if (publishedAt === undefined) return 1;
  const age = publishedAt.getTime() - solver.facts.updatedAt.getTime();
  return age > 0 ? 2 ** (-age / freshnessHalfLife) : 1;
}

function tagReasons(need: AnalysedNeed, solver: AnalysedSolver, points: number): TagReason[] {
  const covers = need.tags.own.flatMap((tag) => {
    const cover = bestCover(tag, solver);
    return cover === undefined ? [] : [{ tag, cover, weight: tag.weight * cover.weight }];
  });
  const total = covers.reduce((sum, { weight }) => sum + weight, 0);
  return covers
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag, cover, weight }) => ({
      tagId: cover.tagId,
      need: {
        tagId: tag.tagId,
        origin: cover.tagId === tag.tagId ? tag.origin : 'broader',
        written: tag.written,
      },
      solver: {
        tagId: cover.presence.from.tagId,
        origin: cover.presence.origin,
        written: cover.presence.from.written,
      },
      points: Math.round((points * weight) / total),
    }));
}

function wordReasons(
  weighed: WeighedNeed,
  solver: AnalysedSolver,
  points: number,
): Pick<MatchReasons, 'words' | 'ideaId'> {
  const shared: { value: number; inNeed: number; inSolver: number }[] = [];
  eachSharedWord(weighed, solver, (value, inNeed, inSolver) => shared.push({ value, inNeed, inSolver }));
  const total = shared.reduce((sum, { value }) => sum + value, 0);
  const words = shared
    .toSorted((a, b) => b.value - a.value)
    .slice(0, namedWords)
    .map(({ value, inNeed, inSolver }) => ({
      need: weighed.need.words.written[inNeed],
      solver: solver.words.written[inSolver],
      inTitle: solver.words.titleCounts[inSolver] > 0,
      points: Math.round((points * value) / total),
    }));

  const valueOf = new Map(
    shared.map(({ value, inSolver }) => [
      solver.words.terms[inSolver],
      value / solver.words.counts[inSolver],
    ]),
  );
  let ideaId: string | undefined;
  let most = 0;
  for (const idea of solver.ideas) {
    let value = 0;
    for (let i = 0; i < idea.terms.length; i++) value += (valueOf.get(idea.terms[i]) ?? 0) * idea.counts[i];
    if (value > most) {
      most = value;
      ideaId = idea.id;
    }
  }
  return { words, ideaId };
}
