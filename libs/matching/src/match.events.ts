import { defineEvent } from '@passerelle/database';

/** Matches that have come above the threshold. The subject is the first of the needs or solvers that were matched. */
export const MatchesFound = defineEvent<{ matchIds: string[] }>('MatchesFound');
