import { defineEvent } from '@passerelle/database';

/** What the events of an interest carry: its identifier, nothing of what was written. */
interface OfInterest {
  interestId: string;
}

export const InterestMarked = defineEvent<OfInterest>('InterestMarked');
export const InterestWithdrawn = defineEvent<OfInterest>('InterestWithdrawn', { forTheRecord: true });
/** A curator does not follow an interest up. */
export const InterestDeclined = defineEvent<OfInterest>('InterestDeclined');
