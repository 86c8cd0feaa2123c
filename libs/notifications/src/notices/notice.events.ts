import { EventSet } from '@passerelle/database';

export const noticeEvents = new EventSet();

/** One recipient has notices to be told of by one mail, the subject. */
export const NoticesStored = noticeEvents.define<{ mailId: string }>('NoticesStored');
