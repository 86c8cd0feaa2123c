/** Categories of mails, among which people choose. They are eight at most, so that people read them. */
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

/**
 * Categories in which another person waits for the reader's answer or visit. Refusing news in a mail program does not
 * end them.
 */
export const awaitedCategories: readonly MailCategory[] = ['introductions', 'meetings', 'messages'];

/** The times at which mails of a category are sent. */
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

/**
 * `soon`: if the subject takes place within two days. `first`: if it is the reader's first notice of its kind about
 * the need.
 */
export type Urgency = 'always' | 'first' | 'soon' | 'never';

/** How a kind of notice is mailed. false: not mailed, only read in the application. */
export type MailPolicy =
  | false
  | {
      category: MailCategory;
      urgent: Urgency;
      /** The reader's action in a list. undefined: the notice is news. */
      asks?: 'answer' | 'confirm';
      /** Of the lines about one need, this one comes first in a list. */
      leads?: true;
      /** Only for news: its own heading in the list. */
      under?: 'searches';
    };
