import { EventSet } from '@passerelle/database';

export const cosigningEvents = new EventSet();

/** A school starts or stops asking that its learners' ideas are read first. */
export const CosigningChanged = cosigningEvents.define<{ organisationId: string; asks: boolean }>(
  'CosigningChanged',
);

/** A learner has written an idea that their supervisor is to read. */
export const CosignatureAsked = cosigningEvents.define<{ solverId: string; ideaId: string }>(
  'CosignatureAsked',
);

/** The supervisor has signed the words of an idea: other people see it from now on. */
export const IdeaCosigned = cosigningEvents.define<{ solverId: string; ideaId: string }>('IdeaCosigned');

/** The supervisor has sent an idea back. The event's reason is theirs. */
export const IdeaReturned = cosigningEvents.define<{ solverId: string; ideaId: string }>('IdeaReturned');
