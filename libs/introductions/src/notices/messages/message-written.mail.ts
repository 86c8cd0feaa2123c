import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import {
  beginningOf,
  defineMail,
  greeting,
  headed,
  listed,
  type MailContent,
  momentInWords,
  quoted,
} from '@passerelle/mail';
import type { RecipientRole } from '@passerelle/notifications';
import type { AuthorSide } from '../../conversations/conversation.rules.js';

/** Props of every mail about a message. */
export interface MessageMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** Heading of the notice. */
  heading: string;
  as: RecipientRole;
  /** Title of the need. */
  title: string;
  /**
   * The names of the other party, or of both parties for curators. They distinguish several introductions of one
   * need.
   */
  others: readonly string[];
  /** Where the conversation is read. */
  url: string;
}

/** A message, as its mail shows it. */
interface ToRead {
  author: string;
  authorSide: AuthorSide;
  beginning: string;
  writtenAt: Date;
}

export interface MessageWrittenMail extends MessageMail {
  /** The unread messages, in order; at least one. */
  messages: readonly ToRead[];
  /** A reply to the mail goes into the conversation. */
  isAnsweredByMail: boolean;
  /** Where the reader answers without signing in. undefined: the conversation takes no messages any more. */
  answerUrl: string | undefined;
  /** Where the reader takes over the profile or joins the company, for an address without an account. */
  claimUrl: string | undefined;
}

/** The author of a message, by name if it is known. */
function authorInWords(name: string, side: AuthorSide, language: Language): string {
  const sides: Record<Language, Record<AuthorSide, string>> = {
    fr: {
      company: 'L’entreprise',
      solver: 'Le porteur de solution',
      curator: `L’équipe ${placeIn.fr.ofOperator}`,
    },
    en: { company: 'The company', solver: 'The solver', curator: `The ${placeIn.en.operatorName} team` },
  };
  if (name === '') return sides[language][side];
  return side === 'curator'
    ? { fr: `${name}, ${placeIn.fr.ofOperator},`, en: `${name} of ${placeIn.en.operatorName}` }[language]
    : name;
}

const reasonOf = ({ as, claimUrl }: MessageWrittenMail, language: Language): string =>
  ({
    fr: {
      company:
        claimUrl === undefined
          ? 'Vous recevez ce message parce que vous suivez ce besoin sur Passerelle.'
          : 'Vous recevez ce message parce que cette adresse est indiquée comme contact de l’entreprise.',
      solver:
        claimUrl === undefined
          ? 'Vous recevez ce message parce que vous tenez un profil sur Passerelle.'
          : 'Vous recevez ce message parce que cette adresse est indiquée comme contact d’un profil sur Passerelle.',
      curator: 'Vous recevez ce message parce que vous animez les rencontres sur Passerelle.',
    },
    en: {
      company:
        claimUrl === undefined
          ? 'You receive this message because you follow this need on Passerelle.'
          : 'You receive this message because this address is given as the contact of the company.',
      solver:
        claimUrl === undefined
          ? 'You receive this message because you hold a profile on Passerelle.'
          : 'You receive this message because this address is given as the contact of a profile on Passerelle.',
      curator: 'You receive this message because you make introductions on Passerelle.',
    },
  })[language][as];

/** A reader would not read more. */
const MOST_MESSAGES = 10;

const words = {
  fr: {
    several: (count: number) => `${count} messages vous attendent`,
    introduction: (others: string, isParty: boolean, title: string) =>
      `la rencontre ${isParty ? 'avec' : 'entre'} ${others} pour le besoin ${title}`,
    one: (author: string, introduction: string) => `${author} vous a écrit, au sujet de ${introduction}.`,
    gathered: (introduction: string) =>
      `Voici ce qui a été écrit depuis notre dernier message, au sujet de ${introduction}.`,
    more: (count: number) => `Et ${count} de plus, à lire dans Passerelle.`,
    answer: 'Répondre',
    byMail:
      'Vous pouvez aussi répondre à ce mail : ce que vous écrivez arrive dans la conversation, sans pièce jointe.',
    read: 'Relire la conversation (connexion demandée)',
    claim: 'Reprendre mon profil, pour relire la conversation',
    join: 'Rejoindre ma structure sur Passerelle, pour relire la conversation',
    note: (isOne: boolean) =>
      `S’il vous en arrive d’autres avant que vous n’ayez lu ${isOne ? 'celui-ci' : 'ceux-ci'}, nous vous les enverrons ensemble, dans l’heure.`,
  },
  en: {
    several: (count: number) => `${count} messages await you`,
    introduction: (others: string, isParty: boolean, title: string) =>
      `the introduction ${isParty ? 'to' : 'between'} ${others} for the need ${title}`,
    one: (author: string, introduction: string) => `${author} has written to you about ${introduction}.`,
    gathered: (introduction: string) => `This has been written since our last mail, about ${introduction}.`,
    more: (count: number) => `And ${count} more, to be read on Passerelle.`,
    answer: 'Answer',
    byMail: 'You can also answer this mail: what you write goes into the conversation, without attachments.',
    read: 'Read the conversation again (sign-in needed)',
    claim: 'Take over my profile, to read the conversation again',
    join: 'Join my organisation on Passerelle, to read the conversation again',
    note: (isOne: boolean) =>
      `If more come before you have read ${isOne ? 'this one' : 'these'}, we will send them to you together, within the hour.`,
  },
};

function contentIn(language: Language) {
  const say = words[language];
  return (props: MessageWrittenMail): MailContent => {
    const { messages, heading, title, others, as, name, answerUrl, claimUrl, url, isAnsweredByMail } = props;
    const [first] = messages as readonly [ToRead];
    const isOne = messages.length === 1;
    const introduction = say.introduction(
      listed(others, language),
      as !== 'curator',
      quoted(title, language),
    );
    const author = authorInWords(first.author, first.authorSide, language);
    return {
      subject: headed(isOne ? heading : say.several(messages.length), title, language),
      preheader: isOne ? headed(named(author), firstWords(first), language) : first.beginning,
      greeting: greeting(name, language),
      paragraphs: isOne
        ? [say.one(author, introduction), quoted(first.beginning, language)]
        : [say.gathered(introduction), ...eachOf(messages, language)],
      ...(answerUrl !== undefined && { action: { label: say.answer, url: answerUrl } }),
      note: isAnsweredByMail ? `${say.byMail} ${say.note(isOne)}` : say.note(isOne),
      links: [
        claimUrl === undefined
          ? { label: say.read, url }
          : { label: as === 'company' ? say.join : say.claim, url: claimUrl },
      ],
      reason: reasonOf(props, language),
    };
  };
}

/** Enough text to decide whether the message can wait. */
const firstWords = ({ beginning }: ToRead): string => beginningOf(beginning.replaceAll('\n', ' '), 140);

/** Form of the author's name before their words, not before a verb. */
const named = (author: string): string => author.replace(/,$/, '');

/** Each message in a paragraph with its line breaks. */
function eachOf(messages: readonly ToRead[], language: Language): string[] {
  const { more } = words[language];
  const shown = messages.slice(0, MOST_MESSAGES).map(({ author, authorSide, beginning, writtenAt }) => {
    const who = named(authorInWords(author, authorSide, language));
    const when = momentInWords(writtenAt, language);
    return headed(`${who} (${when})`, `\n${quoted(beginning, language)}`, language);
  });
  const left = messages.length - shown.length;
  return left > 0 ? [...shown, more(left)] : shown;
}

/** To a reader of a conversation: unread messages, at once or gathered. */
export const messageWrittenMail = defineMail<MessageWrittenMail>({
  name: 'message-written',
  fr: contentIn('fr'),
  en: contentIn('en'),
});
