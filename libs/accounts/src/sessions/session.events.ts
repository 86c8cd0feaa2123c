import { EventSet } from '@passerelle/database';

export const sessionEvents = new EventSet();

/** Somebody has ended sessions of theirs on other devices. The subject is the person. */
export const SessionsEnded = sessionEvents.define<{ personId: string }>('SessionsEnded', {
  forTheRecord: true,
});
