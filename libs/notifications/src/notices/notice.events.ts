import { EventSet } from '@passerelle/database';

export const noticeEvents = new EventSet();

/** One recipient has notices, to be told by one mail. The mail is the subject. */
export const NoticesStored = noticeEvents.define<{ mailId: string }>('NoticesStored');

/** Several recipients have notices, each to be told by one of these mails; the first mail is the subject. */
export const NoticesStoredForMany = noticeEvents.define<{ mailIds: string[] }>('NoticesStoredForMany');
