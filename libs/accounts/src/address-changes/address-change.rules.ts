import { EventSet } from '@passerelle/database';
import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { emailAddress } from '../people/person.input.js';

export const addressChangeEvents = new EventSet();

/** A person has another address. The subject is the person, and the row of the change has both addresses. */
export const AddressChanged = addressChangeEvents.define<{ personId: string; addressChangeId: string }>(
  'AddressChanged',
  {
    // Other devices are signed out.
    invalidates: ({ personId }) => [{ topic: 'access', id: personId }],
  },
);

/** The reader of a former address has undone the change. The subject is the person. */
export const AddressRestored = addressChangeEvents.define<{ personId: string }>('AddressRestored', {
  invalidates: 'nothing',
  forTheRecord: true,
});

export const wantedAddress = labelled(z.object({ email: emailAddress }), { email: sentences.email() });

/**
 * The secret with which the reader of a former address undoes the change. In milliseconds: a week, as in the mail.
 */
export const addressUndo = {
  purpose: 'address undo',
  path: 'adresse-d-avant',
  expiresIn: 7 * 24 * 60 * 60 * 1_000,
} as const;
