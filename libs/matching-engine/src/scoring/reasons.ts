import type { AnalysedNeed, AnalysedSolver, Lexicon, TagOrigin } from '../analysis/index.js';
import {
  bestCover,
  eachSharedWord,
  fullScore,
  letterValues,
  scoreParts,
  type ScoreParts,
  sumOf,
  type WeighedNeed,
} from './score.js';
import { territoryCloseness, type TerritoryCloseness } from './territory-closeness.js';

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

/**
 * A word that both sides use, or two that are written alike ("formateur", "formation"; a slip of the pen), as each first
 * wrote it; rounded points, as in {@link TagReason}.
 */
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
  /** The best of them, best first. */
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

/** How many words the reasons name. */
const namedWords = 10;
/** Numbers and single letters count for the score, but are no reason that convinces anybody, nor is "2e" or "10h"; "IA" and "3D" are. */
const saysSomething = /^\p{L}{2}|\p{L}{3}|\p{Lu}\p{N}|\p{N}\p{Lu}/u;
/** So many runs of letters, at least, make two words alike that are not the same: "dos" is no "dossier". */
const fewestAlike = 3;

/** The score of a pair with its reasons; the same whichever side changed. */
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

function tagReasons(need: AnalysedNeed, solver: AnalysedSolver, points: number): TagReason[] {
  const covers = need.tags.own.flatMap((tag) => {
    const cover = bestCover(tag, solver);
    return cover === undefined ? [] : [{ tag, cover, weight: tag.weight * cover.weight }];
  });
  const total = covers.reduce((sum, { weight }) => sum + weight, 0);
  const byTag = new Map<string, TagReason & { weight: number }>();
  // One tag may cover several of the need's: it is named once, by the strongest way.
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
  return [...byTag.values()].map(({ weight, ...reason }) => ({
    ...reason,
    points: Math.round((points * weight) / total),
  }));
}

/** The places of a solver's words by the letters that they begin with. */
function placesByBeginning(
  { words }: AnalysedSolver,
  { grams }: Pick<Lexicon, 'grams'>,
): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [inSolver, term] of words.terms.entries()) {
    const [beginning] = grams.of(term);
    const known = places.get(beginning);
    if (known === undefined) places.set(beginning, [inSolver]);
    else known.push(inSolver);
  }
  return places;
}

/**
 * The solver's word with most letters in common with one of the need's, if that is at least half of them, and {@link fewestAlike}, and
 * they begin alike.
 */
function mostAlike(
  { terms, statistics }: WeighedNeed,
  sought: number,
  { words }: AnalysedSolver,
  byBeginning: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const { lexicon } = statistics;
  const { grams } = lexicon;
  const own = new Set(grams.of(terms[sought]));
  const [beginning] = own;
  let best: number | undefined;
  let most = Math.max(fewestAlike, own.size / 2);
  for (const inSolver of byBeginning.get(beginning) ?? []) {
    let inCommon = 0;
    for (const gram of grams.of(words.terms[inSolver])) if (own.has(gram)) inCommon++;
    if (inCommon < most) continue;
    // Of two that are as much alike the first by its letters: terms are numbered as they came.
    const isFirst = (other: number): boolean =>
      lexicon.written(words.spellings[inSolver]) < lexicon.written(words.spellings[other]);
    if (inCommon === most && best !== undefined && !isFirst(best)) continue;
    best = inSolver;
    most = inCommon;
  }
  return best;
}

/** Whether a word is looked for by another, which was meant: how that is alike to the solver's is no reason to name. */
function isRepaired({ need, terms, places }: WeighedNeed, sought: number): boolean {
  return terms[sought] !== need.words.terms[places[sought]];
}

/** A word of the need with what it brings, and the word of the solver that it has in common, if it is one. */
interface WordInCommon {
  value: number;
  sought: number;
  inSolver?: number;
}

function wordReasons(
  weighed: WeighedNeed,
  solver: AnalysedSolver,
  points: number,
): Pick<MatchReasons, 'words' | 'ideaId'> {
  const shared: Required<WordInCommon>[] = [];
  eachSharedWord(weighed, solver, (value, sought, inSolver) => shared.push({ value, sought, inSolver }));
  const letters = points > 0 ? letterValues(weighed, solver) : [];
  const total =
    shared.reduce((sum, { value }) => sum + value, 0) + letters.reduce((sum, value) => sum + value, 0);
  const isShared = new Set(shared.map(({ sought }) => sought));
  const common: WordInCommon[] = shared.map((word) => ({
    ...word,
    value: word.value + (letters[word.sought] ?? 0),
  }));
  for (const [sought, value] of letters.entries())
    if (value > 0 && !isShared.has(sought) && !isRepaired(weighed, sought)) common.push({ value, sought });
  return {
    words: bestNamed(weighed, solver, common).map(({ value, ...word }) => ({
      ...word,
      points: Math.round((points * value) / total),
    })),
    ideaId: ideaConcerned(solver, shared),
  };
}

/** The words that say most, both sides as written. */
function bestNamed(
  weighed: WeighedNeed,
  solver: AnalysedSolver,
  common: readonly WordInCommon[],
): (Omit<WordReason, 'points'> & { value: number })[] {
  const { need, places, statistics } = weighed;
  const { lexicon } = statistics;
  const bestFirst = common
    .map((word) => ({ ...word, written: lexicon.written(need.words.spellings[places[word.sought]]) }))
    .filter(({ written }) => saysSomething.test(written))
    .toSorted((a, b) => b.value - a.value || (a.written < b.written ? -1 : 1));
  const byBeginning = placesByBeginning(solver, lexicon);
  const named: ReturnType<typeof bestNamed> = [];
  for (const {
    value,
    sought,
    written,
    inSolver = mostAlike(weighed, sought, solver, byBeginning),
  } of bestFirst) {
    if (inSolver === undefined) continue;
    const inTitle = solver.words.titleCounts[inSolver] > 0;
    named.push({ need: written, solver: lexicon.written(solver.words.spellings[inSolver]), inTitle, value });
    if (named.length === namedWords) break;
  }
  return named;
}

/** The idea that has most of the words in common. */
function ideaConcerned(
  { words, ideas }: AnalysedSolver,
  shared: readonly Required<WordInCommon>[],
): string | undefined {
  const valueOf = new Map<number, number>();
  for (const { value, inSolver } of shared) {
    const term = words.terms[inSolver];
    valueOf.set(term, (valueOf.get(term) ?? 0) + value / words.counts[inSolver]);
  }
  let ideaId: string | undefined;
  let most = 0;
  for (const { id, terms, counts } of ideas) {
    let value = 0;
    for (let i = 0; i < terms.length; i++) value += (valueOf.get(terms[i]) ?? 0) * counts[i];
    if (value > most) {
      most = value;
      ideaId = id;
    }
  }
  return ideaId;
}
