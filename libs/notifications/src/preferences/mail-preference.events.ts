import { EventSet } from '@passerelle/database';

export const mailPreferenceEvents = new EventSet();

/** Somebody has chosen other mails. They are asked for again whenever one is sent. */
export const MailPreferencesChanged = mailPreferenceEvents.define<{ personId: string }>(
  'MailPreferencesChanged',
  { forTheRecord: true },
);
