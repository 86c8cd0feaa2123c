import { EventSet } from '@passerelle/database';

export const conceptEvents = new EventSet();

/** Events of a concept carry its id, and no text. */
export interface OfConcept {
  conceptId: string;
}
/** A person who takes part in the concept, or is invited to. */
export interface OfConceptMember extends OfConcept {
  personId: string;
}

export const ConceptStarted = conceptEvents.define<OfConcept>('ConceptStarted');
/** The text of the concept has changed, or an answer, evidence, the business model or the test plan. */
export const ConceptEdited = conceptEvents.define<OfConcept>('ConceptEdited');
export const ConceptPaused = conceptEvents.define<OfConcept>('ConceptPaused');
export const ConceptResumed = conceptEvents.define<OfConcept>('ConceptResumed');
export const ConceptStopped = conceptEvents.define<OfConcept>('ConceptStopped');
/** A curator accompanies the concept from now on. */
export const ConceptTaken = conceptEvents.define<OfConcept>('ConceptTaken');
export const ConceptCarrierNamed = conceptEvents.define<OfConceptMember>('ConceptCarrierNamed');
export const ConceptMemberInvited = conceptEvents.define<OfConceptMember>('ConceptMemberInvited');
export const ConceptMemberJoined = conceptEvents.define<OfConceptMember>('ConceptMemberJoined');
/** A person has declined the invitation, left, or was removed. */
export const ConceptMemberLeft = conceptEvents.define<OfConceptMember>('ConceptMemberLeft');
/** A curator reminds the members that nothing has happened for long. */
export const ConceptReminded = conceptEvents.define<OfConcept>('ConceptReminded');
/** The members are asked whether a public page may be shown; with `personId`, only this person. */
export const ConceptPageAsked = conceptEvents.define<OfConcept & { personId?: string }>('ConceptPageAsked');
/**
 * A member has agreed to the page or declined it, or it was taken back for all; the page was not shown before, and is not
 * shown now.
 */
export const ConceptPageAnswered = conceptEvents.define<OfConcept>('ConceptPageAnswered');
/** All members have agreed: everybody may read the page. */
export const ConceptPageShown = conceptEvents.define<OfConcept>('ConceptPageShown');
/** The page was shown, and is no longer. */
export const ConceptPageTakenBack = conceptEvents.define<OfConcept>('ConceptPageTakenBack');
export const ConceptGateRequested = conceptEvents.define<OfConcept>('ConceptGateRequested');
export const ConceptGateRequestWithdrawn = conceptEvents.define<OfConcept>('ConceptGateRequestWithdrawn');
export const ConceptGateDecided = conceptEvents.define<OfConcept & { decisionId: string }>(
  'ConceptGateDecided',
);
