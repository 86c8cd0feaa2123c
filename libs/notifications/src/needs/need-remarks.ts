import type { Language } from '@passerelle/config';
import { type MailList, quoted } from '@passerelle/mail';
import { sentencesOf } from '@passerelle/needs';
import type { NeedMail } from './need-mail.js';

type Remarked = Pick<NeedMail['need'], 'moderationReasons' | 'moderationNote'>;

/** What a curator says against a need, as a company reads it: each reason with what can be done. */
export const remarkCards = ({ moderationReasons }: Remarked, language: Language): MailList => ({
  cards: sentencesOf(moderationReasons, language).map(({ wrong, remedy }) => ({
    title: wrong,
    reasons: [remedy],
  })),
});

/** The curator’s own words; none: the reasons say it all. */
export const noteOf = ({ moderationNote }: Remarked, language: Language): string[] =>
  moderationNote === null ? [] : [quoted(moderationNote, language)];

/** What an inbox shows: the curator’s own words first, since they are about this need alone. */
export const remarksInShort = (need: Remarked, language: Language): string =>
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
