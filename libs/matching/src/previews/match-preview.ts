import {
  fullScore,
  notifyThreshold,
  type Rankable,
  type ScoredPair,
  type TerritoryCloseness,
} from '@passerelle/matching-engine';

/** How many solvers are looked at: that is also the most that are counted. */
export const mostCounted = 200;
/** How many of the best are described. */
const BEST = 3;
/** A solver that scores so little less than enough may come to fit by one tag more. */
const JUST_BELOW = 0.2;
/** How many solvers are asked which tags have to do with the draft, and how many of them must have one. */
const CLOSEST = 10;
const AGREEING = 2;
/** How many tags are tried. */
const TRIED = 10;
/** How many are suggested. */
const SUGGESTED = 5;

/** What a preview reads of a solver beside its scores. */
export interface PreviewedProfile {
  kind: string;
  tagIds: readonly string[];
}

/** A solver as somebody may see it who is not to know yet who it is. */
export interface Teaser {
  kind: string;
  /** Tags in common, best first. */
  tagIds: string[];
  /** Words in common as the need has them, best first: how the solver writes might tell who it is. */
  words: string[];
  /** Null: nothing can be said of it, above all as long as no place was chosen. */
  territory: TerritoryCloseness | null;
}

/** Who could answer a draft, and what would bring more. */
export interface MatchPreview {
  /** At most {@link mostCounted}. */
  solverCount: number;
  best: Teaser[];
  suggestedTags: SuggestedTag[];
}

/** A tag that has to do with a draft. */
export interface SuggestedTag {
  tagId: string;
  /** How many solvers it would bring: none is possible only for one that the text speaks of. */
  moreSolvers: number;
  seenInText: boolean;
}

export interface ToPreview {
  /** The tags that the draft has. */
  tagIds: readonly string[];
  /** Whether it says where; if not, it is looked up as if it were anywhere, and how near somebody is remains to be seen. */
  placeChosen: boolean;
  /** Those that its text speaks of, in the order in which it does, and that may be chosen. */
  seenTagIds: readonly string[];
  /** The best solvers for the draft, had it these tags. */
  search: (tagIds: readonly string[], limit: number) => readonly Rankable[];
  /** Why these fit. */
  explain: (solverIds: readonly string[]) => readonly ScoredPair[];
  /** By solver id; one that is gone is left out. */
  profilesOf: (solverIds: readonly string[]) => Promise<ReadonlyMap<string, PreviewedProfile>>;
}

/**
 * Looks a draft's solvers up. Only tags that have to do with the draft are suggested: those that its text speaks of, and
 * those that several of its closest solvers have. They are tried one by one, and what each brings is counted, not guessed.
 */
export async function previewMatches({
  tagIds,
  placeChosen,
  seenTagIds,
  search,
  explain,
  profilesOf,
}: ToPreview): Promise<MatchPreview> {
  const found = search(tagIds, mostCounted);
  const answering = found.filter(fits);
  const close = found.filter(({ points }) => points >= (notifyThreshold - JUST_BELOW) * fullScore);
  const best = answering.slice(0, BEST);
  const profiles = await profilesOf(found.map(({ id }) => id));
  const tagsOf = (solvers: readonly Rankable[]): string[] =>
    solvers.flatMap(({ id }) => profiles.get(id)?.tagIds ?? []);
  const tried = [
    ...new Set([...seenTagIds, ...tagsOfClosest(tagsOf(close.slice(0, CLOSEST)), tagsOf(found))]),
  ]
    .filter((tagId) => !tagIds.includes(tagId))
    .slice(0, TRIED);
  return {
    solverCount: answering.length,
    best: explain(best.map(({ id }) => id)).flatMap((pair) => {
      const profile = profiles.get(pair.solverId);
      return profile === undefined ? [] : [teaserOf(pair, profile, placeChosen)];
    }),
    suggestedTags: tried
      .map((tagId) => {
        const withIt = search([...tagIds, tagId], mostCounted).filter(fits);
        const moreSolvers = Math.max(0, withIt.length - answering.length);
        return { tagId, moreSolvers, seenInText: seenTagIds.includes(tagId) };
      })
      .filter(({ moreSolvers, seenInText }) => seenInText || moreSolvers > 0)
      .toSorted((a, b) => Number(b.seenInText) - Number(a.seenInText) || b.moreSolvers - a.moreSolvers)
      .slice(0, SUGGESTED),
  };
}

function fits({ points }: Rankable): boolean {
  return points >= notifyThreshold * fullScore;
}

function teaserOf({ reasons }: ScoredPair, { kind }: PreviewedProfile, placeChosen: boolean): Teaser {
  // Who is nowhere, and works at a distance, does so wherever the need will be.
  const holds = placeChosen || reasons.territory === 'remote';
  return {
    kind,
    tagIds: reasons.tags.map(({ tagId }) => tagId),
    words: reasons.words.map(({ need }) => need),
    territory: holds ? (reasons.territory ?? null) : null,
  };
}

/**
 * Each tag that several of the closest solvers have, first those that set them apart from all that were found: what most
 * solvers have, such as a theme, says little of the draft.
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
