import { EventSet } from '@passerelle/database';

export const interestEvents = new EventSet();

/** What the events of an interest carry: its identifier, nothing of what was written. */
interface OfInterest {
  interestId: string;
}

export const InterestMarked = interestEvents.define<OfInterest>('InterestMarked');
export const InterestWithdrawn = interestEvents.define<OfInterest>('InterestWithdrawn', {
  forTheRecord: true,
});
/** A curator does not follow an interest up. */
export const InterestDeclined = interestEvents.define<OfInterest>('InterestDeclined');
