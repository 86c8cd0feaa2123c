import { EventSet } from '@passerelle/database';

export const deskEvents = new EventSet();

/** A curator has put rows off or given them to somebody: the desks of the others change. */
export const DeskChanged = deskEvents.define<object>('DeskChanged');
