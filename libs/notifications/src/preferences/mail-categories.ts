/** What mails are about, as people choose among them: eight at most, or nobody reads the choices. */
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

/** Somebody waits for the answers of their reader, or for their coming: a press in a mail program on news leaves them. */
export const awaitedCategories: readonly MailCategory[] = ['introductions', 'meetings', 'messages'];

/** When mails about something are sent. */
export const mailTimings = ['at_once', 'daily', 'weekly', 'never'] as const;
export type MailTiming = (typeof mailTimings)[number];

/** What holds for whoever has chosen nothing. */
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

/** `soon`: while what it is about happens within two days. */
export type Urgency = 'always' | 'soon' | 'never';

/** How a kind of notice is mailed. False: not at all, it is read in the application. */
export type MailPolicy =
  | false
  | {
      category: MailCategory;
      urgent: Urgency;
      /** What it asks of its reader, in a list; nothing: it is news. */
      asks?: 'answer' | 'confirm';
      /** Of news, in a list: it has a heading of its own. */
      under?: 'searches';
    };
