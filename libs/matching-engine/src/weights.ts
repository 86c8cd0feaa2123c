/**
 * The weights of the score: all numbers that define how much each part counts. Change them only here.
 *
 * Other files define the compared features: the length of an n-gram in `analysis/ngrams.ts`, the correctable words in
 * `analysis/edit-distance-index.ts`, the counted repetitions of a word in `analysis/term-counts.ts`.
 *
 * Measure a change before you keep it, on more than one set (`docs/experiments/sets.md` explains where sets come
 * from, and how to make one):
 *
 *     npm run -s cli -- evaluate DIR                       the quality of the order (nDCG@10, recall@100, MRR@10, P@1)
 *     npm run -s cli -- evaluate DIR --typos 0.2 --seed 1  the same with a fifth of the needs' words misspelt
 *     npm test -- libs/matching-engine                     whether the index still finds the same as a comparison of all pairs
 *
 * Keep a change that improves more than one set by more than noise: `docs/experiments/` has the noise of each set,
 * and earlier attempts. Stored matches keep their scores until they are computed again: each night, or with the
 * command `rebuild matches`.
 */

/** A score is counted in whole points, so that its parts add up exactly. */
export const fullScore = 10_000;

/** The parts of a score, with the maximum points of each. Their sum is {@link fullScore}. */
export const partWeights = {
  /** How many of the need's tags the solver covers. */
  tags: 2000,
  /** How well the solver's words match the need's. Up to {@link wordsAloneWeight} while one of the two has no vector. */
  words: 3500,
  /** How similar the vectors of the two texts are, independent of their words. */
  meaning: 3500,
  /** How near the two are. */
  territory: 700,
  /** How short a time before the publication of the need the solver's profile was changed. */
  freshness: 300,
} as const;

/** The maximum points for words if one of the two has no vector: the points of both parts. */
export const wordsAloneWeight = partWeights.words + partWeights.meaning;

// Tags.

/**
 * The weight of a tag that only occurs in the text. A chosen tag counts 1. It must be a power of two, so that sums
 * stay exact.
 */
export const seenTagWeight = 0.25;
/** The share of a tag's weight that remains at each step to a broader tag. */
export const broaderTagWeight = 0.4;

// Words.

/**
 * BM25. `k1` defines how soon a repeated word stops counting, `b` how much long texts lose (0: nothing, 1: in full).
 * Of the values tried (k1 0.8 to 2, b 0.5 to 0.9) these are the best or second best on each of nine sets.
 */
export const bm25 = { k1: 1.2, b: 0.75 } as const;
/**
 * How often a word of a need's title counts. A word of the description counts once. It must be a whole number, since
 * the index stores it in the counts of words.
 */
export const needTitleCount = 2;
/** A solver's titles are part of its text. They are also scored separately, with this share of the weight. */
export const titleWeight = 0.25;
/**
 * The weight of an n-gram of a word. The word counts 1. With n-grams "formateur" finds "formation", and misspelt
 * words are found.
 */
export const ngramWeight = 1 / 8;
/** N-grams are compared only for this many documents: those with the best score without n-grams. */
export const rescoredByNgrams = 100;
/** A long text loses this share of the words part, times ln(length / mean length + {@link lengthPenaltyOffset}). */
export const lengthPenalty = 0.02;
/** The gain of a short text is at most the penalty times the logarithm of this number. */
export const lengthPenaltyOffset = 0.25;
/**
 * Few words in common prove little. If the IDFs of the common words add up to s nats, the share is multiplied by s /
 * (s + this). So two everyday words, which may be half of a short need, are no match. Within one need the order
 * hardly changes. Repetitions by the need do not count: s is divided by the average count of a word in the need.
 */
export const fewWordsDamping = 4;
/**
 * The share x of the maximum at which a solver gets six tenths of the words part: (1 + this) · x / (x + this). Real
 * shares are small (a good answer to a paragraph has a tenth of it). The curve spreads them over [0, 1] and keeps
 * their order.
 */
export const wordCurveMidpoint = 0.2;

// Meaning.

/** From this cosine of two centred vectors on, a solver gets all points of the meaning part. */
export const fullMeaning = 0.6;
/**
 * The mean of the needs is computed as if there were this many more needs, whose vectors are the mean of the solvers.
 * One or two needs alone are not enough for a mean.
 */
export const needMeanPrior = 1;

// Territory and freshness.

/** The share of the territory part for each level. */
export const territoryShares = {
  same_commune: 1,
  same_epci: 0.8,
  same_departement: 0.6,
  same_region: 0.4,
  remote: 0.2,
} as const;
/** A profile that was not changed for this many days gets half of the freshness part. */
export const freshnessHalfLifeDays = 180;

// Acceptance.

/**
 * The maximum points of a solver that was right more often than its scores predicted. They are added to the parts above, up to a full
 * score. The number is small, so that an often chosen solver is not listed before one that fits much better.
 */
export const mostAcceptancePoints = 1000;

// Order and thresholds.

/** Scores are ranked in steps of this many points. Within a step, the solver that was introduced least often comes first. */
export const nearEqualStep = 200;

/**
 * The field of a need is the mean of its `first` to `last` best solvers, in points of content. A solver is notified
 * of the need only if it stands out from the field. A score alone is a bad threshold. With short needs it is easily
 * high, and in a large collection more solvers reach it by chance. `least` is the minimum of the field, since below
 * some hundred solvers these places have hardly any points.
 */
export const field = { first: 21, last: 50, least: 1200 } as const;
/**
 * How many points of content a solver must be above the field of a need, so that the product notifies it. Choose this
 * number again when the score changes: `evaluate` prints how many of the notified solvers are right, and how many of
 * the right ones are notified.
 */
export const gapToStandOut = 2400;
/**
 * This smaller gap is enough for a solver that is among the `first` best both by words and by vectors, since then two
 * measures agree. Without tags, few solvers reach {@link gapToStandOut}.
 */
export const agreeing = { first: 2, gapToStandOut: 2000 } as const;
/**
 * A match names an idea of the solver if the points for words are at least this share of {@link wordsAloneWeight}. With less, an idea would
 * be named because of a few everyday words.
 */
export const ideaThreshold = 0.12;
/** A match is stored from this score on (in [0, 1]). Pairs with a lower score have little more in common than everyday words. */
export const keepThreshold = 0.2;

/**
 * A match is stored if it has at least this many `ownPoints`, which nearly no other pair has. In a network of many trades, all solvers and
 * needs of one field resemble each other and share some tags, which is no reason to list a pair. A match that stands out is stored in any
 * case.
 */
export const ownThreshold = 1200;
/**
 * Few needs or solvers do not show which tags nearly all have. So this many further needs and solvers without the tag
 * are added to the numbers.
 */
export const tagPrior = 20;

// Similarity of two needs.

/**
 * The few compared needs do not show which words are common. So IDF is computed as if there were this many more
 * needs, and as if this share of them had the word.
 */
export const alikePrior = { needs: 50, share: 0.02 };
