import { EventSet } from '@passerelle/database';

export const conceptEvents = new EventSet();

/** Events of a concept carry its id, and no text. */
export interface OfConcept {
  conceptId: string;
}
/** Somebody who takes part in it, or shall. */
export interface OfConceptMember extends OfConcept {
  personId: string;
}

export const ConceptStarted = conceptEvents.define<OfConcept>('ConceptStarted');
/** What it says has changed, or one of its answers, its evidence, its figures, its plan. */
export const ConceptEdited = conceptEvents.define<OfConcept>('ConceptEdited');
export const ConceptPaused = conceptEvents.define<OfConcept>('ConceptPaused');
export const ConceptResumed = conceptEvents.define<OfConcept>('ConceptResumed');
export const ConceptStopped = conceptEvents.define<OfConcept>('ConceptStopped');
/** A curator accompanies it from now on. */
export const ConceptTaken = conceptEvents.define<OfConcept>('ConceptTaken');
export const ConceptCarrierNamed = conceptEvents.define<OfConceptMember>('ConceptCarrierNamed');
export const ConceptMemberInvited = conceptEvents.define<OfConceptMember>('ConceptMemberInvited');
export const ConceptMemberJoined = conceptEvents.define<OfConceptMember>('ConceptMemberJoined');
/** Somebody declined, left, or was taken out. */
export const ConceptMemberLeft = conceptEvents.define<OfConceptMember>('ConceptMemberLeft');
/** A curator reminds those who take part that nothing has happened for long. */
export const ConceptReminded = conceptEvents.define<OfConcept>('ConceptReminded');
/** Those who take part are asked whether a public page may be shown; with a person, that one alone. */
export const ConceptPageAsked = conceptEvents.define<OfConcept & { personId?: string }>('ConceptPageAsked');
/** Somebody agreed to it or took that back, or it was taken back for all; it was not shown before, nor is it now. */
export const ConceptPageAnswered = conceptEvents.define<OfConcept>('ConceptPageAnswered');
/** All have agreed: everybody may read it. */
export const ConceptPageShown = conceptEvents.define<OfConcept>('ConceptPageShown');
/** It was shown, and is no longer. */
export const ConceptPageTakenBack = conceptEvents.define<OfConcept>('ConceptPageTakenBack');
export const ConceptGateRequested = conceptEvents.define<OfConcept>('ConceptGateRequested');
export const ConceptGateRequestWithdrawn = conceptEvents.define<OfConcept>('ConceptGateRequestWithdrawn');
export const ConceptGateDecided = conceptEvents.define<OfConcept & { decisionId: string }>(
  'ConceptGateDecided',
);
