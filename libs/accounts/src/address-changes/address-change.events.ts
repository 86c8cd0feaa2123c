import { EventSet } from '@passerelle/database';

export const addressChangeEvents = new EventSet();

/** A person has another address. The subject is the person; the row of the change holds both addresses. */
export const AddressChanged = addressChangeEvents.define<{ personId: string; addressChangeId: string }>(
  'AddressChanged',
);

/** The reader of a former address has undone the change. The subject is the person. */
export const AddressRestored = addressChangeEvents.define<{ personId: string }>('AddressRestored', {
  forTheRecord: true,
});
