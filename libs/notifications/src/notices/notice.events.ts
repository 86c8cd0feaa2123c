import { defineEvent } from '@passerelle/database';

/** One recipient has notices to be told of by one mail, the subject. */
export const NoticesStored = defineEvent<{ mailId: string }>('NoticesStored');
