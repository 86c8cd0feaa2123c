import { deskQueues, EventSet } from '@passerelle/database';

export const deskEvents = new EventSet();

/** A curator has snoozed or assigned rows, so the desks of other curators change. */
export const DeskChanged = deskEvents.define<object>('DeskChanged', { invalidates: () => [deskQueues] });
