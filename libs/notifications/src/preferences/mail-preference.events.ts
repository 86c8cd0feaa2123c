import { EventSet } from '@passerelle/database';

export const mailPreferenceEvents = new EventSet();

/** A person has chosen other mails. The choices are read again whenever a mail is sent. */
export const MailPreferencesChanged = mailPreferenceEvents.define<{ personId: string }>(
  'MailPreferencesChanged',
  { invalidates: 'nothing', forTheRecord: true },
);
