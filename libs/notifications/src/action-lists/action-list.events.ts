import { EventSet } from '@passerelle/database';

export const actionListEvents = new EventSet();

/** The hour of somebody has come, and something waits for them: the subject is their list of the day. */
export const ActionListDue = actionListEvents.define<{ listId: string }>('ActionListDue');
