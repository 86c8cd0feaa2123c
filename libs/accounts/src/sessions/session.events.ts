import { EventSet } from '@passerelle/database';

export const sessionEvents = new EventSet();

/** Somebody has ended sessions of theirs on other devices, or an admin has. The subject is the person whose they were. */
export const SessionsEnded = sessionEvents.define<{ personId: string }>('SessionsEnded', {
  forTheRecord: true,
});
