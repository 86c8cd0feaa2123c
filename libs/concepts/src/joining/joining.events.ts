import { EventSet } from '@passerelle/database';
import type { JoiningSide } from './joining.transitions.js';

export const joiningEvents = new EventSet();

/** Events of a need that may join a concept carry its id, and no text. */
export interface OfJoining {
  joiningId: string;
}

/** A curator proposes it, or the company asks for it: whoever has not agreed yet is asked. */
export const JoiningProposed = joiningEvents.define<OfJoining>('JoiningProposed');
/** One of the two sides agrees, and the other is waited for. */
export const JoiningAgreed = joiningEvents.define<OfJoining>('JoiningAgreed');
/** Both have agreed: the need is in the pool of the concept. */
export const NeedJoinedConcept = joiningEvents.define<OfJoining>('NeedJoinedConcept');
export const JoiningDeclined = joiningEvents.define<OfJoining & { side: JoiningSide }>('JoiningDeclined');
/** By a side that had said yes; null: by a curator. */
export const JoiningWithdrawn = joiningEvents.define<OfJoining & { side: JoiningSide | null }>(
  'JoiningWithdrawn',
);
/** Nobody has answered in time, or the need or the concept has ended meanwhile. */
export const JoiningLapsed = joiningEvents.define<OfJoining>('JoiningLapsed');
