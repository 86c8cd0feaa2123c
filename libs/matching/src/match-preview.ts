import type { Found } from './block-search.js';
import type { ScoredPair } from './match-collection.js';
import { notifyThreshold } from './notify-threshold.js';
import { fullScore } from './score.js';
import type { TerritoryCloseness } from './territory-closeness.js';

/** How many solvers are looked at: that is also the most that are counted. */
export const mostCounted = 200;
/** How many of the best are described. */
const BEST = 3;
/** A solver that scores so little less than enough may come to fit by one tag more. */
const JUST_BELOW = 0.2;
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
  territory: TerritoryCloseness | null;
}

/** Who could answer a draft, and what would bring more. */
export interface MatchPreview {
  /** At most {@link mostCounted}. */
  solverCount: number;
  best: Teaser[];
  suggestedTags: { tagId: string; moreSolvers: number }[];
}

export interface ToPreview {
  /** The tags that the draft has. */
  tagIds: readonly string[];
  /** The best solvers for the draft, had it these tags. */
  search: (tagIds: readonly string[], limit: number) => readonly Found[];
  /** Why these fit. */
  explain: (solverIds: readonly string[]) => readonly ScoredPair[];
  /** By solver id; one that is gone is left out. */
  profilesOf: (solverIds: readonly string[]) => Promise<ReadonlyMap<string, PreviewedProfile>>;
}

/**
 * Looks a draft's solvers up. The tags that are suggested are those of solvers that nearly fit: the most frequent ones are
 * tried one by one, and what each brings is counted, not guessed.
 */
export async function previewMatches({
  tagIds,
  search,
  explain,
  profilesOf,
}: ToPreview): Promise<MatchPreview> {
  const found = search(tagIds, mostCounted);
  const answering = found.filter(fits);
  const nearly = found.filter(
    (solver) => !fits(solver) && solver.points >= (notifyThreshold - JUST_BELOW) * fullScore,
  );
  const best = answering.slice(0, BEST);
  const profiles = await profilesOf([...best, ...nearly].map(({ id }) => id));
  const tried = mostFrequent(nearly.flatMap(({ id }) => profiles.get(id)?.tagIds ?? []))
    .filter((tagId) => !tagIds.includes(tagId))
    .slice(0, TRIED);
  return {
    solverCount: answering.length,
    best: explain(best.map(({ id }) => id)).flatMap((pair) => {
      const profile = profiles.get(pair.solverId);
      return profile === undefined ? [] : [teaserOf(pair, profile)];
    }),
    suggestedTags: tried
      .map((tagId) => ({
        tagId,
        moreSolvers: search([...tagIds, tagId], mostCounted).filter(fits).length - answering.length,
      }))
      .filter(({ moreSolvers }) => moreSolvers > 0)
      .toSorted((a, b) => b.moreSolvers - a.moreSolvers)
      .slice(0, SUGGESTED),
  };
}

function fits({ points }: Found): boolean {
  return points >= notifyThreshold * fullScore;
}

function teaserOf({ reasons }: ScoredPair, { kind }: PreviewedProfile): Teaser {
  return {
    kind,
    tagIds: reasons.tags.map(({ tagId }) => tagId),
    words: reasons.words.map(({ need }) => need),
    territory: reasons.territory ?? null,
  };
}

/** Each once, the most frequent first; those as frequent by themselves. */
function mostFrequent(tagIds: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const tagId of tagIds) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([tagId]) => tagId);
}
