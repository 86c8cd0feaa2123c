import { deskQueues, EventSet, type Invalidation } from '@passerelle/database';

export const conceptEvents = new EventSet();

/** Events of a concept carry its id, and no text. */
export interface OfConcept {
  conceptId: string;
}
/** A person who takes part in the concept, or is invited to. */
export interface OfConceptMember extends OfConcept {
  personId: string;
}

const theConceptAndDesk = ({ conceptId }: OfConcept): Invalidation[] => [
  { topic: 'concept', id: conceptId },
  deskQueues,
];

export const ConceptStarted = conceptEvents.define<OfConcept>('ConceptStarted', {
  invalidates: theConceptAndDesk,
});
/** The text of the concept has changed, or an answer, evidence, the business model or the test plan. */
export const ConceptEdited = conceptEvents.define<OfConcept>('ConceptEdited', {
  invalidates: theConceptAndDesk,
});
export const ConceptPaused = conceptEvents.define<OfConcept>('ConceptPaused', {
  invalidates: theConceptAndDesk,
});
export const ConceptResumed = conceptEvents.define<OfConcept>('ConceptResumed', {
  invalidates: theConceptAndDesk,
});
export const ConceptStopped = conceptEvents.define<OfConcept>('ConceptStopped', {
  invalidates: theConceptAndDesk,
});
/** A curator accompanies the concept from now on. */
export const ConceptTaken = conceptEvents.define<OfConcept>('ConceptTaken', {
  invalidates: theConceptAndDesk,
});
export const ConceptCarrierNamed = conceptEvents.define<OfConceptMember>('ConceptCarrierNamed', {
  invalidates: theConceptAndDesk,
});
export const ConceptMemberInvited = conceptEvents.define<OfConceptMember>('ConceptMemberInvited', {
  invalidates: theConceptAndDesk,
});
export const ConceptMemberJoined = conceptEvents.define<OfConceptMember>('ConceptMemberJoined', {
  invalidates: theConceptAndDesk,
});
/** A person has declined the invitation, left, or was removed. */
export const ConceptMemberLeft = conceptEvents.define<OfConceptMember>('ConceptMemberLeft', {
  invalidates: theConceptAndDesk,
});
/** A curator reminds the members that nothing has happened for long. */
export const ConceptReminded = conceptEvents.define<OfConcept>('ConceptReminded', {
  invalidates: theConceptAndDesk,
});
/** The members are asked for consent to a public page. With `personId`, only this person. */
export const ConceptPageAsked = conceptEvents.define<OfConcept & { personId?: string }>('ConceptPageAsked', {
  invalidates: theConceptAndDesk,
});
/**
 * A member has agreed to the page or declined it, or the page was withdrawn for all. It was not shown before, and is
 * not shown now.
 */
export const ConceptPageAnswered = conceptEvents.define<OfConcept>('ConceptPageAnswered', {
  invalidates: theConceptAndDesk,
});
/** All members have agreed. Everybody may read the page. */
export const ConceptPageShown = conceptEvents.define<OfConcept>('ConceptPageShown', {
  invalidates: theConceptAndDesk,
});
/** The page was shown, and was withdrawn. */
export const ConceptPageTakenBack = conceptEvents.define<OfConcept>('ConceptPageTakenBack', {
  invalidates: theConceptAndDesk,
});
export const ConceptGateRequested = conceptEvents.define<OfConcept>('ConceptGateRequested', {
  invalidates: theConceptAndDesk,
});
export const ConceptGateRequestWithdrawn = conceptEvents.define<OfConcept>('ConceptGateRequestWithdrawn', {
  invalidates: theConceptAndDesk,
});
export const ConceptGateDecided = conceptEvents.define<OfConcept & { decisionId: string }>(
  'ConceptGateDecided',
  { invalidates: theConceptAndDesk },
);
