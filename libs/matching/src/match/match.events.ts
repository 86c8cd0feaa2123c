import { deskQueues, EventSet, type Invalidation } from '@passerelle/database';
import type { EntityManager } from 'typeorm';

export const matchEvents = new EventSet();

async function theMatches(
  { matchIds }: { matchIds: string[] },
  manager: EntityManager,
): Promise<Invalidation[]> {
  const sides = await manager.query<{ id: string }[]>(
    `SELECT need_id AS id FROM match WHERE id = ANY ($1) UNION SELECT solver_id FROM match WHERE id = ANY ($1)`,
    [matchIds],
  );
  return [...sides.map(({ id }): Invalidation => ({ topic: 'matches', id })), deskQueues];
}

interface OfPair {
  matchId: string;
  needId: string;
  solverId: string;
}

const bothSides = ({ needId, solverId }: OfPair): Invalidation[] => [
  { topic: 'matches', id: needId },
  { topic: 'matches', id: solverId },
];
/** Only the side that has dismissed a match is notified: the other side must not see the dismissal. */
const theSideThatDismissed = ({ needId, solverId, side }: OfPair & { side: string }): Invalidation[] => [
  { topic: 'matches', id: side === 'solver' ? solverId : needId },
];

/**
 * Matches have begun to stand out, and people must be notified of them. The subject of the event is the first of the needs or solvers that
 * were matched.
 */
export const MatchesFound = matchEvents.define<{ matchIds: string[] }>('MatchesFound', {
  invalidates: theMatches,
});

/** A person has dismissed a match. The reason of the event is the reason that the person gave. */
export const MatchDismissed = matchEvents.define<{
  matchId: string;
  needId: string;
  solverId: string;
  side: string;
}>('MatchDismissed', { invalidates: theSideThatDismissed, forTheRecord: true });

/** A side has withdrawn its dismissal of a match, but a dismissal by another side is still valid. */
export const DismissalTakenBack = matchEvents.define<{
  matchId: string;
  needId: string;
  solverId: string;
  side: string;
}>('DismissalTakenBack', { invalidates: theSideThatDismissed, forTheRecord: true });

/** The last valid dismissal of a match was withdrawn, so the pair must be computed again. */
export const MatchRestored = matchEvents.define<{ matchId: string; needId: string; solverId: string }>(
  'MatchRestored',
  { invalidates: bothSides },
);

/** A curator has judged a pair, or corrected the judgement. */
export const PairJudged = matchEvents.define<{ matchId: string; needId: string; solverId: string }>(
  'PairJudged',
  { invalidates: 'nothing', forTheRecord: true },
);
