import { defineEvent } from '@passerelle/database';
import type { PartySide } from './reply.js';

/** Events of an introduction carry its id, and no text that anybody wrote. */
interface OfIntroduction {
  introductionId: string;
}

export const IntroductionProposed = defineEvent<OfIntroduction>('IntroductionProposed');
/** One party has accepted, the other has not answered yet. */
export const IntroductionHalfAccepted = defineEvent<OfIntroduction & { side: PartySide; byMail: boolean }>(
  'IntroductionHalfAccepted',
);
export const AcceptanceTakenBack = defineEvent<OfIntroduction & { side: PartySide }>('AcceptanceTakenBack');
/** Both have accepted. */
export const IntroductionAccepted = defineEvent<OfIntroduction>('IntroductionAccepted');
export const IntroductionDeclined = defineEvent<OfIntroduction & { side: PartySide }>('IntroductionDeclined');
export const IntroductionLapsed = defineEvent<OfIntroduction>('IntroductionLapsed');
export const IntroductionWithdrawn = defineEvent<OfIntroduction>('IntroductionWithdrawn');
export const MeetingPlanned = defineEvent<OfIntroduction>('MeetingPlanned');
export const IntroductionMet = defineEvent<OfIntroduction>('IntroductionMet');
export const IntroductionConcluded = defineEvent<OfIntroduction>('IntroductionConcluded');
