import {
  fullScore,
  keepThreshold,
  type Rankable,
  type ScoredPair,
  type TerritoryCloseness,
} from '@passerelle/matching-engine';
import type { SolversToNotify } from '../notifying/solvers-to-notify.js';

/** How many solvers are searched for. */
export const LOOKED_UP = 200;
/** How many of the best are shown. */
const BEST = 3;
/** Tags are taken from this many of the closest solvers. */
const CLOSEST = 10;
/** A tag is suggested if at least this many of the closest solvers have it. */
const AGREEING = 2;
/** How many tags are tried out. */
const TRIED = 10;
/** How many tags are suggested. */
const SUGGESTED = 5;

/** The facts about a solver that a preview reads, besides its scores. */
export interface PreviewedProfile {
  kind: string;
  tagIds: readonly string[];
}

/** A solver as it is shown while its identity must stay hidden. */
export interface Teaser {
  kind: string;
  /** Tags in common, best first. */
  tagIds: string[];
  /** Words in common in the spelling of the need, best first. The solver's own spelling might reveal the solver. */
  words: string[];
  /** null: not known, for example because no place was chosen yet. */
  territory: TerritoryCloseness | null;
}

/** Who could answer a draft, and which tags would bring more solvers. */
export interface MatchPreview {
  /** How many solvers would be notified of the need. */
  solverCount: number;
  /** How many solvers stand out as well, but cannot be reached. */
  unreachableCount: number;
  /** How many of the solvers found have enough in common with the need to be listed. Workers of the release before omit this field. */
  listedCount?: number;
  /** The counted solvers. Not shown to the people who ask for the preview: the identity of these solvers is still hidden from them. */
  solverIds: string[];
  best: Teaser[];
  suggestedTags: SuggestedTag[];
}

/** A tag that might be added to a draft. */
export interface SuggestedTag {
  tagId: string;
  /** How many more solvers would be counted if the draft had the tag. 0 only for a tag that the text mentions. */
  moreSolvers: number;
  seenInText: boolean;
}

export interface ToPreview {
  /** The tags of the draft. */
  tagIds: readonly string[];
  /** Whether a place was chosen. Without one the search ignores places, and closeness is not shown. */
  placeChosen: boolean;
  /** Tags that the draft's text mentions and that may be chosen, in the order of the text. */
  seenTagIds: readonly string[];
  /** Finds the best solvers for the draft with these tags instead of its own. */
  search: (tagIds: readonly string[], limit: number) => readonly Rankable[];
  /** Of these solvers, the ids of those with which the draft would be stored: see `ownThreshold`. */
  worthStoring: (solverIds: readonly string[]) => readonly string[];
  /** The ids of the solvers that stand out from the field of the draft with these tags. */
  standingOut: (tagIds: readonly string[]) => readonly string[];
  /** The solvers that would be notified of the draft, from each list of solvers that stand out, the best first. */
  toNotifyAmong: (lists: readonly (readonly string[])[]) => Promise<SolversToNotify[]>;
  /** Explains why solvers fit. */
  explain: (solverIds: readonly string[]) => readonly ScoredPair[];
  /** Reads the profiles of solvers, by id; deleted ones are left out. */
  profilesOf: (solverIds: readonly string[]) => Promise<ReadonlyMap<string, PreviewedProfile>>;
}

/**
 * Finds the solvers that could answer a draft. Suggests tags that the draft's text mentions, and tags that several of
 * the closest solvers have. For each tag a search counts the added solvers, so the number is exact.
 */
export async function previewMatches({
  tagIds,
  placeChosen,
  seenTagIds,
  search,
  worthStoring,
  standingOut,
  toNotifyAmong,
  explain,
  profilesOf,
}: ToPreview): Promise<MatchPreview> {
  const found = search(tagIds, LOOKED_UP);
  // A solver might stand out with one more tag only if it has enough in common with the draft to be stored.
  const close = found.filter(({ points }) => points >= keepThreshold * fullScore);
  const profiles = await profilesOf(found.map(({ id }) => id));
  const tagsOf = (solvers: readonly Rankable[]): string[] =>
    solvers.flatMap(({ id }) => profiles.get(id)?.tagIds ?? []);
  const tried = [
    ...new Set([...seenTagIds, ...tagsOfClosest(tagsOf(close.slice(0, CLOSEST)), tagsOf(found))]),
  ]
    .filter((tagId) => !tagIds.includes(tagId))
    .slice(0, TRIED);
  const lists = [tagIds, ...tried.map((tagId) => [...tagIds, tagId])].map((wanted) => standingOut(wanted));
  const [{ reached, unreached }, ...withTag] = await toNotifyAmong(lists);
  const solverIds = reached.map(({ id }) => id);
  const counted = new Set(solverIds);
  const best = found.filter(({ id }) => counted.has(id)).slice(0, BEST);
  return {
    solverCount: solverIds.length,
    unreachableCount: unreached.length,
    listedCount: worthStoring(close.map(({ id }) => id)).length,
    solverIds,
    best: explain(best.map(({ id }) => id)).flatMap((pair) => {
      const profile = profiles.get(pair.solverId);
      return profile === undefined ? [] : [teaserOf(pair, profile, placeChosen)];
    }),
    suggestedTags: tried
      .map((tagId, i) => {
        const moreSolvers = Math.max(0, withTag[i].reached.length - solverIds.length);
        return { tagId, moreSolvers, seenInText: seenTagIds.includes(tagId) };
      })
      .filter(({ moreSolvers, seenInText }) => seenInText || moreSolvers > 0)
      .toSorted((a, b) => Number(b.seenInText) - Number(a.seenInText) || b.moreSolvers - a.moreSolvers)
      .slice(0, SUGGESTED),
  };
}

function teaserOf({ reasons }: ScoredPair, { kind }: PreviewedProfile, placeChosen: boolean): Teaser {
  // A solver without a place works remotely, wherever the need will be.
  const holds = placeChosen || reasons.territory === 'remote';
  return {
    kind,
    tagIds: reasons.tags.map(({ tagId }) => tagId),
    words: reasons.words.map(({ need }) => need),
    territory: holds ? (reasons.territory ?? null) : null,
  };
}

/**
 * The tags that several of the closest solvers have. Tags that distinguish them from all solvers found come first. A
 * tag that most solvers have, such as a theme, describes the draft less well.
 */
function tagsOfClosest(ofClosest: readonly string[], ofAll: readonly string[]): string[] {
  const all = countEach(ofAll);
  return [...countEach(ofClosest)]
    .filter(([, count]) => count >= AGREEING)
    .map(([tagId, count]) => ({ tagId, setsApart: (count * count) / (all.get(tagId) ?? count) }))
    .toSorted((a, b) => b.setsApart - a.setsApart || (a.tagId < b.tagId ? -1 : 1))
    .map(({ tagId }) => tagId);
}

function countEach(tagIds: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tagId of tagIds) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  return counts;
}
