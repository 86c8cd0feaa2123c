import { deskQueues, EventSet } from '@passerelle/database';

export const interestEvents = new EventSet();

/** Events of an interest carry its id, and no text that a person wrote. */
export interface OfInterest {
  interestId: string;
}

export const InterestMarked = interestEvents.define<OfInterest>('InterestMarked', {
  invalidates: () => [deskQueues],
});
export const InterestWithdrawn = interestEvents.define<OfInterest>('InterestWithdrawn', {
  invalidates: () => [deskQueues],
});
/** A curator has declined an interest. */
export const InterestDeclined = interestEvents.define<OfInterest>('InterestDeclined', {
  invalidates: () => [deskQueues],
});
