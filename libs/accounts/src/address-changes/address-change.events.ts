import { EventSet } from '@passerelle/database';

export const addressChangeEvents = new EventSet();

/** Somebody has another address. The subject is the person; which addresses, the row of the change says. */
export const AddressChanged = addressChangeEvents.define<{ personId: string; addressChangeId: string }>(
  'AddressChanged',
);
