import { EventSet, type Invalidation } from '@passerelle/database';

export const mailReachEvents = new EventSet();

/** People whom mails do not reach are told on their home page, beside the notices. */
const theirNotices = ({ personId }: { personId: string | null }): Invalidation[] =>
  personId === null ? [] : [{ topic: 'notice', id: personId }];

/** Whether mails reach an address has changed, or its reader has complained about mails. The subject is the row. */
export const MailReachChanged = mailReachEvents.define<{ personId: string | null }>('MailReachChanged', {
  invalidates: theirNotices,
  forTheRecord: true,
});
