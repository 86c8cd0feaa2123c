import { EventSet } from '@passerelle/database';

export const introductionRequestEvents = new EventSet();

/** Events of a request carry its id, and no text that a person wrote. */
export interface OfRequest {
  requestId: string;
}

/** A company asks to meet a solver. */
export const IntroductionAsked = introductionRequestEvents.define<OfRequest>('IntroductionAsked');
export const IntroductionRequestWithdrawn = introductionRequestEvents.define<OfRequest>(
  'IntroductionRequestWithdrawn',
  { forTheRecord: true },
);
/** A curator has declined a request: the two are not introduced. */
export const IntroductionRequestDeclined = introductionRequestEvents.define<OfRequest>(
  'IntroductionRequestDeclined',
);
