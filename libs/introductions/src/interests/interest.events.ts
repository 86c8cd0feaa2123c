import { defineEvent } from '@passerelle/database';

/** Events of an interest carry its id, and no text that anybody wrote. */
interface OfInterest {
  interestId: string;
}

export const InterestMarked = defineEvent<OfInterest>('InterestMarked');
export const InterestWithdrawn = defineEvent<OfInterest>('InterestWithdrawn', { forTheRecord: true });
/** A curator has declined an interest. */
export const InterestDeclined = defineEvent<OfInterest>('InterestDeclined');
