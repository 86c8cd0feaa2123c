import { EventSet } from '@passerelle/database';

export const actionListEvents = new EventSet();

/** A person's hour has come, and notices wait for them: the subject is their list of the day. */
export const ActionListDue = actionListEvents.define<{ listId: string }>('ActionListDue', {
  invalidates: 'nothing',
});
