import {
  fullScore,
  keepThreshold,
  type Rankable,
  type ScoredPair,
  type TerritoryCloseness,
} from '@passerelle/matching-engine';
import type { SolversToTell } from '../telling/index.js';

/** How many solvers are looked up. */
export const LOOKED_UP = 200;
/** How many of the best are shown. */
const BEST = 3;
/** Tags are taken from this many solvers: the closest. */
const CLOSEST = 10;
/** A tag is suggested if at least this many of the closest solvers have it. */
const AGREEING = 2;
/** How many tags are tried out. */
const TRIED = 10;
/** How many tags are suggested. */
const SUGGESTED = 5;

/** What a preview reads of a solver beside its scores. */
export interface PreviewedProfile {
  kind: string;
  tagIds: readonly string[];
}

/** A solver as it is shown before its identity may be known. */
export interface Teaser {
  kind: string;
  /** Tags in common, best first. */
  tagIds: string[];
  /** Words in common as the need has them, best first: the solver's own spelling might give it away. */
  words: string[];
  /** Null: not known, above all as long as no place was chosen. */
  territory: TerritoryCloseness | null;
}

/** Who could answer a draft, and what would bring more. */
export interface MatchPreview {
  /** How many would be told of it and can be reached. */
  solverCount: number;
  /** How many stand out as well, and nobody can be written to. */
  unreachableCount: number;
  /** How many have enough in common to be listed, of those who were looked up. Workers of the release before do not say. */
  listedCount?: number;
  /** Those who are counted: not for people who ask, who may not know yet who they are. */
  solverIds: string[];
  best: Teaser[];
  suggestedTags: SuggestedTag[];
}

/** A tag that might be added to a draft. */
export interface SuggestedTag {
  tagId: string;
  /** How many more solvers would be counted with it: 0 only for a tag that the text speaks of. */
  moreSolvers: number;
  seenInText: boolean;
}

export interface ToPreview {
  /** The tags that the draft has. */
  tagIds: readonly string[];
  /** Whether a place was chosen. If not, the draft is looked up as if it were anywhere, and closeness is not shown. */
  placeChosen: boolean;
  /** Tags that its text speaks of and that may be chosen, in the order of the text. */
  seenTagIds: readonly string[];
  /** Finds the best solvers for the draft with these tags instead of its own. */
  search: (tagIds: readonly string[], limit: number) => readonly Rankable[];
  /** The ids of those who stand out from the field of the draft with these tags. */
  standingOut: (tagIds: readonly string[]) => readonly string[];
  /** Of each list of those who stand out, the best first, whom it would be told to. */
  toTellAmong: (lists: readonly (readonly string[])[]) => Promise<SolversToTell[]>;
  /** Says why solvers fit. */
  explain: (solverIds: readonly string[]) => readonly ScoredPair[];
  /** Reads the profiles of solvers, by id; deleted ones are left out. */
  profilesOf: (solverIds: readonly string[]) => Promise<ReadonlyMap<string, PreviewedProfile>>;
}

/**
 * Looks up who could answer a draft. It suggests tags that its text speaks of, and tags that several of the closest solvers have. Each is
 * tried out: how many solvers it brings is counted, not estimated.
 */
export async function previewMatches({
  tagIds,
  placeChosen,
  seenTagIds,
  search,
  standingOut,
  toTellAmong,
  explain,
  profilesOf,
}: ToPreview): Promise<MatchPreview> {
  const found = search(tagIds, LOOKED_UP);
  // Who has as much in common as is worth keeping might stand out with one more tag.
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
  const [{ reached, unreached }, ...withTag] = await toTellAmong(lists);
  const solverIds = reached.map(({ id }) => id);
  const counted = new Set(solverIds);
  const best = found.filter(({ id }) => counted.has(id)).slice(0, BEST);
  return {
    solverCount: solverIds.length,
    unreachableCount: unreached.length,
    listedCount: close.length,
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
  // A solver without a place works remotely wherever the need will be.
  const holds = placeChosen || reasons.territory === 'remote';
  return {
    kind,
    tagIds: reasons.tags.map(({ tagId }) => tagId),
    words: reasons.words.map(({ need }) => need),
    territory: holds ? (reasons.territory ?? null) : null,
  };
}

/**
 * The tags that several of the closest solvers have, first those that set them apart from all solvers found: a tag that most solvers have,
 * such as a theme, says little about the draft.
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
