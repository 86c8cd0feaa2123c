import type { AnalysedNeed, AnalysedSolver, TagOrigin } from '../analysis/analyser.js';
import type { Lexicon } from '../analysis/lexicon.js';
import { fullScore, ideaThreshold, wordsAloneWeight } from '../weights.js';
import {
  bestCover,
  eachSharedWord,
  meaningCounts,
  ngramScores,
  scoreParts,
  type ScoreParts,
  sumOf,
  type WeighedNeed,
} from './score.js';
import { wholeShares } from './stands-out.js';
import { territoryCloseness, type TerritoryCloseness } from './territory-closeness.js';

/** How one side has a shared tag: through which of its own tags, and where it has that one from. */
export interface TagSide {
  tagId: string;
  origin: TagOrigin;
  /** The words in which it was seen in the text, as written. undefined for a chosen tag. */
  written: string | undefined;
}

/** A tag that both sides have. The points of all tags add up to the tags part. */
export interface TagReason {
  tagId: string;
  need: TagSide;
  solver: TagSide;
  points: number;
}

/**
 * A word that both sides use, or two similar words ("formateur", "formation"; a typing error), each in its side's
 * first spelling. The rest of the words part comes from words that are not named.
 */
export interface WordReason {
  need: string;
  solver: string;
  /** Whether the solver has it in a title. */
  inTitle: boolean;
  points: number;
}

/** Why a solver fits a need. */
export interface MatchReasons {
  /** Best first. */
  tags: TagReason[];
  /** At most ten, best first. */
  words: WordReason[];
  /** The solver's idea that brought the words in common: {@link ideaThatBrought}. undefined if none did. */
  ideaId: string | undefined;
  territory: TerritoryCloseness | undefined;
  /**
   * The meaning of one of the two was not known, so words could bring {@link wordsAloneWeight}. undefined: both were
   * known.
   */
  wordsAlone?: true | undefined;
}

/** A score with its parts and its reasons. */
export interface MatchScore {
  /** In [0, 1]. */
  score: number;
  /** The same in points of {@link fullScore}: the sum of the parts. */
  points: number;
  parts: ScoreParts;
  reasons: MatchReasons;
}

/** How many words the reasons name at most. */
const maxNamedWords = 10;
/**
 * The words that may be named as a reason: "IA" and "3D", but no numbers, single letters, "2e" or "10h". All words
 * count for the score.
 */
const convincing = /^\p{L}{2}|\p{L}{3}|\p{Lu}\p{N}|\p{N}\p{Lu}/u;
/**
 * The largest share of an idea's points that may come from one word. In wrongly named ideas, one word brought 0.8 or
 * all. In rightly named ones, it brought 0.4.
 */
const mostByOneWord = 2 / 3;
/** Two words look alike if they share at least this many n-grams. So "dos" is not like "dossier". */
const minSharedNgrams = 3;

/** Scores a pair, with its parts and its reasons. The result is the same after a change of either side. */
export function explain(weighed: WeighedNeed, solver: AnalysedSolver): MatchScore {
  const parts = scoreParts(weighed, solver);
  const points = sumOf(parts);
  return {
    score: points / fullScore,
    points,
    parts,
    reasons: {
      tags: tagReasons(weighed.need, solver, parts.tags),
      ...wordReasons(weighed, solver, parts),
      territory: territoryCloseness(weighed.need.facts, solver.facts),
      ...(meaningCounts(weighed, solver) ? {} : { wordsAlone: true }),
    },
  };
}

function tagReasons(need: AnalysedNeed, solver: AnalysedSolver, points: number): TagReason[] {
  const covers = need.tags.own.flatMap((tag) => {
    const cover = bestCover(tag, solver);
    return cover === undefined ? [] : [{ tag, cover, weight: tag.weight * cover.weight }];
  });
  const total = covers.reduce((sum, { weight }) => sum + weight, 0);
  const byTag = new Map<string, TagReason & { weight: number }>();
  // One tag of the solver may cover several of the need's. It is named once, for the one that it covers best.
  for (const { tag, cover, weight } of covers.toSorted((a, b) => b.weight - a.weight)) {
    const named = byTag.get(cover.tagId);
    if (named !== undefined) {
      named.weight += weight;
      continue;
    }
    byTag.set(cover.tagId, {
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
      points: 0,
      weight,
    });
  }
  const named = [...byTag.values()];
  const shares = wholeShares(
    named.map(({ weight }) => (points * weight) / total),
    points,
  );
  return named.map((each, i) => ({
    tagId: each.tagId,
    need: each.need,
    solver: each.solver,
    points: shares[i],
  }));
}

/** The solver's words, as indexes, by their first n-gram, which is their first three letters. */
function positionsByFirstNgram(
  { words }: AnalysedSolver,
  { ngrams }: Pick<Lexicon, 'ngrams'>,
): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  for (const [inSolver, term] of words.terms.entries()) {
    const [firstNgram] = ngrams.of(term);
    const known = positions.get(firstNgram);
    if (known === undefined) positions.set(firstNgram, [inSolver]);
    else known.push(inSolver);
  }
  return positions;
}

/**
 * The solver's word that is most similar to a word of the need. It shares most n-grams with it, at least half of them
 * and at least {@link minSharedNgrams}. Of equals, it is the first.
 */
function mostSimilarWord(
  { terms, statistics }: WeighedNeed,
  inNeed: number,
  { words }: AnalysedSolver,
  byFirstNgram: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const { lexicon } = statistics;
  const { ngrams } = lexicon;
  const own = new Set(ngrams.of(terms[inNeed]));
  const [firstNgram] = own;
  let best: number | undefined;
  let most = Math.max(minSharedNgrams, own.size / 2);
  for (const inSolver of byFirstNgram.get(firstNgram) ?? []) {
    let inCommon = 0;
    for (const ngram of ngrams.of(words.terms[inSolver])) if (own.has(ngram)) inCommon++;
    if (inCommon < most) continue;
    // Of two equally similar words, the first in alphabetical order, since the numbers of terms depend on the order
    // of arrival.
    const isFirst = (other: number): boolean =>
      lexicon.written(words.spellings[inSolver]) < lexicon.written(words.spellings[other]);
    if (inCommon === most && best !== undefined && !isFirst(best)) continue;
    best = inSolver;
    most = inCommon;
  }
  return best;
}

/** Whether a word was corrected. A corrected word that resembles a word of the solver is no reason to name. */
function isCorrected({ need, terms, positions }: WeighedNeed, inNeed: number): boolean {
  return terms[inNeed] !== need.words.terms[positions[inNeed]];
}

/**
 * A word of the need with its contribution in nats, and the same word of the solver if it has it. Both are indexes.
 */
interface WordInCommon {
  value: number;
  inNeed: number;
  inSolver?: number;
}

function wordReasons(
  weighed: WeighedNeed,
  solver: AnalysedSolver,
  parts: ScoreParts,
): Pick<MatchReasons, 'words' | 'ideaId'> {
  const points = parts.words;
  const shared: Required<WordInCommon>[] = [];
  eachSharedWord(weighed, solver, (value, inNeed, inSolver) => shared.push({ value, inNeed, inSolver }));
  const byNgrams = points > 0 ? ngramScores(weighed, solver) : [];
  const total =
    shared.reduce((sum, { value }) => sum + value, 0) + byNgrams.reduce((sum, value) => sum + value, 0);
  const isShared = new Set(shared.map(({ inNeed }) => inNeed));
  const common: WordInCommon[] = shared.map((word) => ({
    ...word,
    value: word.value + (byNgrams[word.inNeed] ?? 0),
  }));
  for (const [inNeed, value] of byNgrams.entries())
    if (value > 0 && !isShared.has(inNeed) && !isCorrected(weighed, inNeed)) common.push({ value, inNeed });
  return {
    words: withPoints(bestNamed(weighed, solver, common), total, points),
    ideaId: points < ideaThreshold * wordsAloneWeight ? undefined : ideaThatBrought(solver, shared),
  };
}

/** Divides the points of the words part among the named words and, together, all others. */
function withPoints(
  named: readonly (Omit<WordReason, 'points'> & { value: number })[],
  total: number,
  points: number,
): WordReason[] {
  const others = named.reduce((rest, { value }) => rest - value, total);
  const shares = wholeShares(
    [...named.map(({ value }) => value), others].map((value) => (points * Math.max(0, value)) / total),
    points,
  );
  return named.map(({ need, solver, inTitle }, i) => ({ need, solver, inTitle, points: shares[i] }));
}

/** The words with the highest contribution, in the spellings of both sides. */
function bestNamed(
  weighed: WeighedNeed,
  solver: AnalysedSolver,
  common: readonly WordInCommon[],
): (Omit<WordReason, 'points'> & { value: number })[] {
  const { need, positions, statistics } = weighed;
  const { lexicon } = statistics;
  const bestFirst = common
    .map((word) => ({ ...word, written: lexicon.written(need.words.spellings[positions[word.inNeed]]) }))
    .filter(({ written }) => convincing.test(written))
    .toSorted((a, b) => b.value - a.value || (a.written < b.written ? -1 : 1));
  const byFirstNgram = positionsByFirstNgram(solver, lexicon);
  const named: ReturnType<typeof bestNamed> = [];
  for (const {
    value,
    inNeed,
    written,
    inSolver = mostSimilarWord(weighed, inNeed, solver, byFirstNgram),
  } of bestFirst) {
    if (inSolver === undefined) continue;
    const inTitle = solver.words.titleCounts[inSolver] > 0;
    named.push({ need: written, solver: lexicon.written(solver.words.spellings[inSolver]), inTitle, value });
    if (named.length === maxNamedWords) break;
  }
  return named;
}

/**
 * The idea that brought more of the words in common than the profile's own text (headline, description, keywords),
 * and no less than any other idea. Of equals, it is the first. A word that occurs in several of these texts is
 * divided among them by how often each has it. An idea that brought mostly one word is not named, since it may
 * mention the subject only in passing. Below {@link ideaThreshold} no idea is searched.
 */
function ideaThatBrought(
  { words, ideas }: AnalysedSolver,
  shared: readonly Required<WordInCommon>[],
): string | undefined {
  const valueOfOne = new Map<number, number>();
  let broughtByProfile = 0;
  for (const { value, inSolver } of shared) {
    const term = words.terms[inSolver];
    valueOfOne.set(term, (valueOfOne.get(term) ?? 0) + value / words.counts[inSolver]);
    broughtByProfile += value;
  }
  const brought = ideas.map(({ id, terms, counts }) => {
    const byWord = Array.from(terms, (term, i) => (valueOfOne.get(term) ?? 0) * counts[i]);
    const value = byWord.reduce((sum, each) => sum + each, 0);
    return { id, value, byOneWord: Math.max(0, ...byWord) };
  });
  for (const { value } of brought) broughtByProfile -= value;
  // A rounding error is no difference between two texts of the same content.
  const isMore = (one: number, other: number): boolean => one > other + 1e-9;
  const most = Math.max(0, ...brought.map(({ value }) => value));
  const best = brought.find(({ value }) => value === most);
  if (best === undefined || !isMore(most, broughtByProfile)) return undefined;
  return isMore(best.byOneWord, most * mostByOneWord) ? undefined : best.id;
}
