import type { Language } from '@passerelle/config';
import { defineMail, greeting, headed, type MailList, type MailTemplate, quoted } from '@passerelle/mail';
import { sentencesOf } from '@passerelle/needs';
import { becauseTheyFollow, type NeedMail } from './need-mail.js';

type Remarked = Pick<NeedMail['need'], 'moderationReasons' | 'moderationNote'>;

/** What a curator says against a need, as a company reads it: each reason with what can be done. */
const remarkCards = ({ moderationReasons }: Remarked, language: Language): MailList => ({
  cards: sentencesOf(moderationReasons, language).map(({ wrong, remedy }) => ({
    title: wrong,
    reasons: [remedy],
  })),
});

/** The curator’s own words; none: the reasons say it all. */
const noteOf = ({ moderationNote }: Remarked, language: Language): string[] =>
  moderationNote === null ? [] : [quoted(moderationNote, language)];

/** What an inbox shows: the curator’s own words first, since they are about this need alone. */
const remarksInShort = (need: Remarked, language: Language): string =>
  need.moderationNote ??
  sentencesOf(need.moderationReasons, language)
    .map(({ wrong }) => wrong)
    .join('. ');

/** All of it on one line; empty: nothing stands. */
export const remarksOnOneLine = (
  { moderationReasons, moderationNote }: Remarked,
  language: Language,
): string =>
  [...sentencesOf(moderationReasons, language).map(({ wrong }) => `${wrong}.`), moderationNote ?? '']
    .filter((part) => part !== '')
    .join(' ');

/** What a mail with a curator’s remarks says of its own. */
interface RemarksWords {
  decision: string;
  /** The label of its button. */
  action: string;
  next: string;
}

/** A mail to the company with what a curator says against its need. */
export function remarksMail(name: string, words: Record<Language, RemarksWords>): MailTemplate<NeedMail> {
  const contentIn =
    (language: Language) =>
    ({ name: reader, heading, need, url, company }: NeedMail) => {
      const { decision, action, next } = words[language];
      return {
        subject: headed(heading, need.title, language),
        preheader: remarksInShort(need, language),
        greeting: greeting(reader, language),
        paragraphs: [decision, ...noteOf(need, language)],
        lists: [remarkCards(need, language)],
        action: { label: action, url },
        note: next,
        reason: becauseTheyFollow[language](company),
      };
    };
  return defineMail<NeedMail>({ name, fr: contentIn('fr'), en: contentIn('en') });
}
