import { EventSet } from '@passerelle/database';

export const replyEvents = new EventSet();

/** A reply by mail has not become, or not wholly become, what its author wanted. */
export const ReplyNotTaken = replyEvents.define<{ replyId: string }>('ReplyNotTaken');
