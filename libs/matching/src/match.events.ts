import { defineEvent } from '@passerelle/database';

/** Matches that have come above the threshold for the first time. The subject is the need or the solver that changed. */
export const MatchesFound = defineEvent<{ matchIds: string[] }>('MatchesFound');
