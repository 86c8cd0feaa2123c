import { EventSet } from '@passerelle/database';

export const matchEvents = new EventSet();

/**
 * Matches that have begun to stand out, and that people are to be told of. The subject is the first of the needs or solvers that were
 * matched.
 */
export const MatchesFound = matchEvents.define<{ matchIds: string[] }>('MatchesFound');

/** A person has dismissed a match; the event's reason is theirs. */
export const MatchDismissed = matchEvents.define<{
  matchId: string;
  needId: string;
  solverId: string;
  side: string;
}>('MatchDismissed', { forTheRecord: true });

/** A side took back its dismissal of a match; another side's dismissal still stands. */
export const DismissalTakenBack = matchEvents.define<{
  matchId: string;
  needId: string;
  solverId: string;
  side: string;
}>('DismissalTakenBack', { forTheRecord: true });

/** No dismissal of a match stands any more: the pair is to be computed again. */
export const MatchRestored = matchEvents.define<{ matchId: string; needId: string; solverId: string }>(
  'MatchRestored',
);

/** A curator has judged a pair, or corrected the judgement. */
export const PairJudged = matchEvents.define<{ matchId: string; needId: string; solverId: string }>(
  'PairJudged',
  { forTheRecord: true },
);
