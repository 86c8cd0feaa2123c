/**
 * The weights of the score: every number that says how much something counts. Change one here and nowhere else.
 *
 * Measure a change before you keep it, on every set that you have:
 *
 *     npm run -s cli -- evaluate DIR                       how good the order is (nDCG@10, recall@100, MRR@10, P@1)
 *     npm run -s cli -- evaluate DIR --typos 0.2 --seed 1  the same with a fifth of the needs' words misspelt
 *     npm test -- libs/matching-engine                     whether the index still finds what comparing all pairs finds
 *
 * What is noise depends on the set: `docs/experiments/` has the figures, and what was tried before. Keep what pays on more than one set.
 * Stored matches keep their scores until they are computed again: each night, or with the command `rebuild matches`.
 */

/** A score is counted in whole points, so that its parts add up exactly. */
export const fullScore = 10_000;

/** The parts of a score, with the most points that each can bring. Together they make {@link fullScore}. */
export const partWeights = {
  /** How many of the need's tags the solver covers. */
  tags: 2000,
  /** How well the solver's words answer the need's. */
  words: 7000,
  /** How near the two are. */
  territory: 700,
  /** How recently the solver's profile was touched, as of when the need was published. */
  freshness: 300,
} as const;

// Tags.

/** How much a tag counts that nobody chose but that stands in the text, where a chosen one counts 1. */
export const seenTagWeight = 0.5;
/** Which share of a tag's weight is left at each step to a broader tag. */
export const broaderTagWeight = 0.4;

// Words.

/**
 * BM25: `k1` says how soon a repeated word stops counting, `b` how much long texts are held back (0 not at all, 1 in full).
 * Of the values tried (k1 0.8 to 2, b 0.5 to 0.9) these are the best or next to it on each of nine sets.
 */
export const bm25 = { k1: 1.2, b: 0.75 } as const;
/** A solver's titles are part of its text and are scored once more apart, at this share of the weight. */
export const titleWeight = 0.25;
/** What the n-grams of a word bring beside the word itself: by them "formateur" finds "formation", and misspelt words are found. */
export const ngramWeight = 1 / 8;
/** Which share of the words part a solver loses each time that its text is e times longer than the mean. */
export const lengthPenalty = 0.02;
/**
 * Few words in common are believed less: a share that rests on a sum of s nats is multiplied by s / (s + this). It keeps two everyday words,
 * which may be half of a short need, from passing for a match; within one need it hardly changes the order.
 */
export const fewWordsDamping = 6;
/**
 * The share x of its ideal at which a solver gets six tenths of the words part: (1 + this) · x / (x + this). Real shares are small (a good
 * answer to a paragraph has a tenth of it); the curve spreads them over [0, 1] and keeps their order.
 */
export const wordCurveMidpoint = 0.2;

// Territory and freshness.

/** Which share of the territory part each level brings. */
export const territoryShares = {
  same_commune: 1,
  same_epci: 0.8,
  same_departement: 0.6,
  same_region: 0.4,
  remote: 0.2,
} as const;
/** After so many days without a change, a profile brings half of the freshness part. */
export const freshnessHalfLifeDays = 180;

// Order and thresholds.

/** Two scores in the same step of this many points are near-equal: the solver that was introduced least often comes first. */
export const nearEqualStep = 200;

/**
 * People are told of a match from this score on (in [0, 1]). Chosen on the 30 published demo needs against the 45 demo solvers: 45 of the
 * 46 pairs that were judged right by hand reach it, and no other pair does. Just below come pairs that one may argue about, then those
 * that share a theme, a place and everyday words. To be chosen again once people have said what was wrong.
 */
export const notifyThreshold = 0.4;
/** A match is stored from this score on (in [0, 1]). A weaker pair has little more in common than everyday words. */
export const keepThreshold = 0.2;
