import { EventSet } from '@passerelle/database';

export const addressChangeEvents = new EventSet();

/** A person has another address. The subject is the person; the row of the change holds both addresses. */
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
