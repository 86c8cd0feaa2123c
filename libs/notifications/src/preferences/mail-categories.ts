/** Categories of mails, among which people choose: eight at most, or nobody reads the choices. */
export const mailCategories = [
  'introductions',
  'meetings',
  'messages',
  'matches',
  'own',
  'projects',
  'actions',
  'desk',
] as const;
export type MailCategory = (typeof mailCategories)[number];

/** Categories in which another person waits for the reader's answer or visit: refusing news in a mail program does not end them. */
export const awaitedCategories: readonly MailCategory[] = ['introductions', 'meetings', 'messages'];

/** When mails about something are sent. */
export const mailTimings = ['at_once', 'daily', 'weekly', 'never'] as const;
export type MailTiming = (typeof mailTimings)[number];

/** Timings for people who have chosen nothing. */
export const defaultTimings: Readonly<Record<MailCategory, MailTiming>> = {
  introductions: 'daily',
  meetings: 'daily',
  messages: 'daily',
  matches: 'daily',
  own: 'daily',
  projects: 'daily',
  actions: 'daily',
  desk: 'daily',
};

/** `soon`: if the subject takes place within two days. `first`: if it is the reader's first notice of its kind about the need. */
export type Urgency = 'always' | 'first' | 'soon' | 'never';

/** How a kind of notice is mailed. false: not mailed, only read in the application. */
export type MailPolicy =
  | false
  | {
      category: MailCategory;
      urgent: Urgency;
      /** What a list asks of its reader; undefined: the notice is news. */
      asks?: 'answer' | 'confirm';
      /** Of the lines about one need, a list tells this one first. */
      leads?: true;
      /** Only for news: the list has a heading of its own for it. */
      under?: 'searches';
    };
