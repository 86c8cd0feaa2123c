import { EventSet } from '@passerelle/database';

export const erasureEvents = new EventSet();

const ofPerson = ({ personId }: { personId: string }) => [{ topic: 'access', id: personId } as const];

/** Somebody wants their account erased. The subject of each event is the person. */
export const ErasureRequested = erasureEvents.define<{ personId: string }>('ErasureRequested', {
  invalidates: 'nothing',
});
/** Somebody has asked for the link by which the reader of an address has their account erased. */
export const ErasureLinkAsked = erasureEvents.define<{ personId: string }>('ErasureLinkAsked', {
  invalidates: 'nothing',
});
/** A person has not come for long: a mail says that their account will be erased. */
export const InactivityWarned = erasureEvents.define<{ personId: string }>('InactivityWarned', {
  invalidates: 'nothing',
});
/** Nobody has taken over an imported project for long: its contact is notified. The subject is the profile. */
export const ProjectWarned = erasureEvents.define<{ solverId: string }>('ProjectWarned', {
  invalidates: 'nothing',
});
/** The account is kept after all. */
export const ErasureWithdrawn = erasureEvents.define<{ personId: string }>('ErasureWithdrawn', {
  invalidates: 'nothing',
  forTheRecord: true,
});
/** The account is gone, and with it whatever names its person. */
export const PersonErased = erasureEvents.define<{ personId: string }>('PersonErased', {
  invalidates: ofPerson,
  forTheRecord: true,
});
