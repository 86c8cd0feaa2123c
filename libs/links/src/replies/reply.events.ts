import { EventSet } from '@passerelle/database';

export const replyEvents = new EventSet();

/** A reply by mail was not taken, or not fully. */
export const ReplyNotTaken = replyEvents.define<{ replyId: string }>('ReplyNotTaken', {
  invalidates: 'nothing',
});
