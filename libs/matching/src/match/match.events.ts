import { EventSet } from '@passerelle/database';

export const matchEvents = new EventSet();

/** Matches that have begun to stand out, of which people are to be told. The subject is the first of the needs or solvers that were matched. */
export const MatchesFound = matchEvents.define<{ matchIds: string[] }>('MatchesFound');

/** Somebody said that a match is wrong; the reason is the event's. */
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

/** Nothing stands against a match any more: the pair is to be computed again. */
export const MatchRestored = matchEvents.define<{ matchId: string; needId: string; solverId: string }>(
  'MatchRestored',
);

/** A curator has said how right a pair is, or corrected it. */
export const PairJudged = matchEvents.define<{ matchId: string; needId: string; solverId: string }>(
  'PairJudged',
  { forTheRecord: true },
);
