/**
 * The weights of the score: every number that says how much something counts. Change one here and nowhere else.
 *
 * What is compared at all is decided elsewhere: the length of an n-gram in `analysis/ngrams.ts`, which words may be corrected in
 * `analysis/edit-distance-index.ts`, how many repetitions of a word are counted in `analysis/term-counts.ts`.
 *
 * Measure a change before you keep it, on more than one set (`docs/experiments/sets.md` says where they come from, and how to make one):
 *
 *     npm run -s cli -- evaluate DIR                       how good the order is (nDCG@10, recall@100, MRR@10, P@1)
 *     npm run -s cli -- evaluate DIR --typos 0.2 --seed 1  the same with a fifth of the needs' words misspelt
 *     npm test -- libs/matching-engine                     whether the index still finds what comparing all pairs finds
 *
 * Keep a change that pays on more than one set, by more than noise: `docs/experiments/` says what is noise on each, and what was tried
 * before. Stored matches keep their scores until they are computed again: each night, or with the command `rebuild matches`.
 */

/** A score is counted in whole points, so that its parts add up exactly. */
export const fullScore = 10_000;

/** The parts of a score, with the most points that each can bring. Together they make {@link fullScore}. */
export const partWeights = {
  /** How many of the need's tags the solver covers. */
  tags: 2000,
  /** How well the solver's words answer the need's. Up to {@link wordsAloneWeight} while one of the two has no vector. */
  words: 3500,
  /** How near the two are in meaning, whatever the words. */
  meaning: 3500,
  /** How near the two are. */
  territory: 700,
  /** How recently the solver's profile was touched, as of when the need was published. */
  freshness: 300,
} as const;

/** What words can bring at most where the meaning of one of the two is not known: both parts. */
export const wordsAloneWeight = partWeights.words + partWeights.meaning;

// Tags.

/** A tag that somebody chose counts 1; a tag that only stands in the text counts this. A quarter, or a power of two less: sums stay exact. */
export const seenTagWeight = 0.25;
/** Which share of a tag's weight is left at each step to a broader tag. */
export const broaderTagWeight = 0.4;

// Words.

/**
 * BM25: `k1` says how soon a repeated word stops counting, `b` how much long texts are held back (0 not at all, 1 in full).
 * Of the values tried (k1 0.8 to 2, b 0.5 to 0.9) these are the best or next to it on each of nine sets.
 */
export const bm25 = { k1: 1.2, b: 0.75 } as const;
/**
 * How often a word of a need's title counts, where a word of its description counts once. A whole number: the index holds it in the
 * counts of words.
 */
export const needTitleCount = 2;
/** A solver's titles are part of its text and are scored once more apart, at this share of the weight. */
export const titleWeight = 0.25;
/** What an n-gram of a word counts, where the word counts 1. By n-grams, "formateur" finds "formation", and misspelt words are found. */
export const ngramWeight = 1 / 8;
/** N-grams are compared for this many documents only: the best before n-grams are compared. */
export const rescoredByNgrams = 100;
/** A long text loses this share of the words part, times ln(length / mean length + {@link lengthPenaltyOffset}). */
export const lengthPenalty = 0.02;
/** Limits the gain of a short text to the logarithm of this number, times the penalty. */
export const lengthPenaltyOffset = 0.25;
/**
 * Few words in common are believed less: a share that rests on a sum of s nats is multiplied by s / (s + this). Two everyday words, which
 * may be half of a short need, so do not pass for a match. Within one need, the order hardly changes. What counts is how many different
 * words there are, not how often the need repeats them: s is divided by how often the need has a word on average.
 */
export const fewWordsDamping = 4;
/**
 * The share x of its ideal at which a solver gets six tenths of the words part: (1 + this) · x / (x + this). Real shares are small (a good
 * answer to a paragraph has a tenth of it); the curve spreads them over [0, 1] and keeps their order.
 */
export const wordCurveMidpoint = 0.2;

// Meaning.

/** The cosine of two centred vectors from which a solver has the whole of the meaning part. */
export const fullMeaning = 0.6;
/** The mean of the needs is taken as if there were this many more, with vectors like the mean of the solvers: one or two tell little. */
export const needMeanPrior = 1;

// Territory and freshness.

/** Which share of the territory part each level brings. */
export const territoryShares = {
  same_commune: 1,
  same_epci: 0.8,
  same_departement: 0.6,
  same_region: 0.4,
  remote: 0.2,
} as const;
/** A profile that was not changed for this many days brings half of the freshness part. */
export const freshnessHalfLifeDays = 180;

// Acceptance.

/**
 * The most points that a solver gets for having been chosen more often than its scores foresaw; they come on top of the parts above, up to
 * a full score. Who is often chosen does not push aside who fits much better.
 */
export const mostAcceptancePoints = 1000;

// Order and thresholds.

/** Scores are ranked in steps of this many points. Within a step, the solver that was introduced least often comes first. */
export const nearEqualStep = 200;

/**
 * The field of a need is the mean of its `first` to `last` best solver, in points of content: whoever is told of the need must stand out
 * from it. A score by itself says little: short needs reach a high one easily, and in a large collection more solvers do by chance.
 * `least`: no field is taken for lower. Below some hundred solvers those places are no field.
 */
export const field = { first: 21, last: 50, least: 1200 } as const;
/**
 * How many points of content a solver must be above the field of a need to be told of it by itself. Choose it again whenever the score
 * changes: `evaluate` prints how many of those told are right, and how many of the right ones are told.
 */
export const gapToStandOut = 2400;
/**
 * This gap is enough for a solver that is among the `first` of the field and before it both by words and by meaning: two witnesses say the same.
 * Without tags, few reach {@link gapToStandOut}.
 */
export const agreeing = { first: 2, gapToStandOut: 2000 } as const;
/**
 * The idea that brought a match is named if words bring this share of {@link wordsAloneWeight} or more. Below, a few everyday words that stand
 * in one bring none near.
 */
export const ideaThreshold = 0.12;
/** A match is stored from this score on (in [0, 1]). Pairs below have little more in common than everyday words. */
export const keepThreshold = 0.2;

/**
 * A match is stored from this many points on that nearly no other pair has: its `ownPoints`. In a network of many trades, all solvers and all needs of one
 * field are alike and share some tags, which is no reason to list a pair. Those that stand out are stored whatever they have.
 */
export const ownThreshold = 1200;
/** Which tags nearly all have is not told by few needs or solvers: so many more are counted of either, without the tag. */
export const tagPrior = 20;

// Likeness of two needs.

/**
 * Which words are common is not told by the few needs that are compared. So IDF counts as if there were this many more, and as if this
 * share of them had the word, whatever the word.
 */
export const alikePrior = { needs: 50, share: 0.02 };
