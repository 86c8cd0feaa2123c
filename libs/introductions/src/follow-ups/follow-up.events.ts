import { EventSet } from '@passerelle/database';
import { theIntroduction } from '../introduction/index.js';

export const followUpEvents = new EventSet();

/** A party is asked about the outcome of a meeting. */
export const FollowUpAsked = followUpEvents.define<{ introductionId: string; followUpId: string }>(
  'FollowUpAsked',
  { invalidates: theIntroduction },
);
/** A side has answered, or corrected its answer: what the introduction had come to may be taken back. */
export const FollowUpAnswered = followUpEvents.define<{ introductionId: string; followUpId: string }>(
  'FollowUpAnswered',
  { invalidates: theIntroduction },
);
