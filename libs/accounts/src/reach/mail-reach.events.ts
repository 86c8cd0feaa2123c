import { EventSet } from '@passerelle/database';

export const mailReachEvents = new EventSet();

/** Whether mails reach an address has changed, or its reader has complained about mails. The subject is the row. */
export const MailReachChanged = mailReachEvents.define<{ personId: string | null }>('MailReachChanged', {
  forTheRecord: true,
});
