import { EventSet } from '@passerelle/database';

export const cosigningEvents = new EventSet();

/** A school wants the ideas of those who learn there read first, or no longer. */
export const CosigningChanged = cosigningEvents.define<{ organisationId: string; asks: boolean }>(
  'CosigningChanged',
);

/** Whoever learns has written an idea that their supervisor is to read. */
export const CosignatureAsked = cosigningEvents.define<{ solverId: string; ideaId: string }>(
  'CosignatureAsked',
);

/** The supervisor has signed the words of an idea: others are told of it from now on. */
export const IdeaCosigned = cosigningEvents.define<{ solverId: string; ideaId: string }>('IdeaCosigned');

/** The supervisor has sent an idea back. The reason is theirs. */
export const IdeaReturned = cosigningEvents.define<{ solverId: string; ideaId: string }>('IdeaReturned');
