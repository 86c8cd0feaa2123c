import { EventSet } from '@passerelle/database';

export const sessionEvents = new EventSet();

/**
 * A person has ended their sessions on other devices, or an admin has ended a person's sessions. The subject is the owner
 * of the sessions.
 */
export const SessionsEnded = sessionEvents.define<{ personId: string }>('SessionsEnded', {
  // The person who has ended the other sessions connects again.
  invalidates: ({ personId }) => [{ topic: 'access', id: personId }],
  forTheRecord: true,
});
