import { EventSet } from '@passerelle/database';

export const noticeEvents = new EventSet();

/** One recipient has notices to be told of by one mail, the subject. */
export const NoticesStored = noticeEvents.define<{ mailId: string }>('NoticesStored');

/** Several recipients have notices, each to be told of by one of these mails; the first is the subject. */
export const NoticesStoredForMany = noticeEvents.define<{ mailIds: string[] }>('NoticesStoredForMany');
