import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, type MailList, type MailTemplate, quoted } from '@passerelle/mail';
import { sentencesOf } from '../../need/moderation-reasons.words.js';
import { becauseTheyFollow, type NeedMail } from './need-mail.js';

type Remarked = Pick<NeedMail['need'], 'moderationReasons' | 'moderationNote'>;

/** A curator's reasons against a need, as a company reads them: each with its remedy. */
const remarkCards = ({ moderationReasons }: Remarked, language: Language): MailList => ({
  cards: sentencesOf(moderationReasons, language).map(({ wrong, remedy }) => ({
    title: wrong,
    reasons: [remedy],
  })),
});

/** The curator’s own words; empty: the reasons say everything. */
const noteOf = ({ moderationNote }: Remarked, language: Language): string[] =>
  moderationNote === null ? [] : [quoted(moderationNote, language)];

/** For the inbox preview: the curator’s own words first, since they are about this need alone. */
const remarksInShort = (need: Remarked, language: Language): string =>
  need.moderationNote ??
  sentencesOf(need.moderationReasons, language)
    .map(({ wrong }) => wrong)
    .join('. ');

/** All remarks on one line; empty: there are no remarks. */
export const remarksOnOneLine = (
  { moderationReasons, moderationNote }: Remarked,
  language: Language,
): string =>
  [...sentencesOf(moderationReasons, language).map(({ wrong }) => `${wrong}.`), moderationNote ?? '']
    .filter((part) => part !== '')
    .join(' ');

/** Words of one mail with a curator’s remarks. */
interface RemarksWords {
  decision: string;
  /** Label of the button. */
  action: string;
  next: string;
}

/** A mail to the company with a curator's remarks on its need. */
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

/** To the company: a curator asks for changes before publishing its need. */
export const needChangesRequestedMail = remarksMail('need-changes-requested', {
  fr: {
    get decision() {
      return `L’équipe ${placeIn.fr.ofOperator} a relu votre besoin. Voici ce qu’elle vous demande avant de le publier.`;
    },
    action: 'Modifier mon besoin',
    next: 'Renvoyez-le une fois modifié. Il sera relu avant d’être publié.',
  },
  en: {
    get decision() {
      return `The ${placeIn.en.operatorName} team has read your need. This is what they ask for before it is published.`;
    },
    action: 'Change my need',
    next: 'Send it again once you have changed it. It will be read before it is published.',
  },
});

/** To the company: its need will not be published, why, and what the company can do. */
export const needRefusedMail = remarksMail('need-refused', {
  fr: {
    get decision() {
      return `L’équipe ${placeIn.fr.ofOperator} a relu votre besoin et ne peut pas le publier. Voici pourquoi.`;
    },
    action: 'Lire les remarques',
    next: 'Ce besoin est clos. Vous pouvez en déposer un nouveau qui tienne compte de ces remarques.',
  },
  en: {
    get decision() {
      return `The ${placeIn.en.operatorName} team has read your need and cannot publish it. This is why.`;
    },
    action: 'Read the remarks',
    next: 'This need is closed. You can post a new one that takes these remarks into account.',
  },
});
