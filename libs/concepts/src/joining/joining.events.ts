import { EventSet } from '@passerelle/database';
import type { JoiningSide } from './joining.entity.js';

export const joiningEvents = new EventSet();

/** Events of a joining carry its id, and no text. */
export interface OfJoining {
  joiningId: string;
}

/** A curator proposes the joining, or the company asks for it: each side that has not agreed yet is asked. */
export const JoiningProposed = joiningEvents.define<OfJoining>('JoiningProposed');
/** One side agrees, and the other is awaited. */
export const JoiningAgreed = joiningEvents.define<OfJoining>('JoiningAgreed');
/** Both have agreed: the need is in the pool of the concept. */
export const NeedJoinedConcept = joiningEvents.define<OfJoining>('NeedJoinedConcept');
export const JoiningDeclined = joiningEvents.define<OfJoining & { side: JoiningSide }>('JoiningDeclined');
/** Withdrawn by a side that had agreed; null: by a curator. */
export const JoiningWithdrawn = joiningEvents.define<OfJoining & { side: JoiningSide | null }>(
  'JoiningWithdrawn',
);
/** Nobody answered in time, or the need or the concept has ended in the meantime. */
export const JoiningLapsed = joiningEvents.define<OfJoining>('JoiningLapsed');
