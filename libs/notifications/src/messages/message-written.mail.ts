import type { Language } from '@passerelle/config';
import type { AuthorSide } from '@passerelle/introductions';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { ToldAs } from '../notices/index.js';

/** What every mail about a message is made from. */
export interface MessageMail {
  /** Of the reader; empty: unknown. */
  name: string;
  /** What its notice says first. */
  heading: string;
  as: ToldAs;
  /** Title of the need. */
  title: string;
  /** Where the conversation is read. */
  url: string;
}

export interface MessageWrittenMail extends MessageMail {
  author: string;
  authorSide: AuthorSide;
  /** Of the first message that the reader has not read. */
  beginning: string;
  /** Where the profile is taken over, for the address of one that nobody holds. */
  claimUrl: string | undefined;
}

/** Whoever has written: by name, where they have said it. */
function authorInWords(name: string, side: AuthorSide, language: Language): string {
  const sides: Record<Language, Record<AuthorSide, string>> = {
    fr: { company: 'L’entreprise', solver: 'Le porteur de solution', curator: 'L’équipe d’OVLT' },
    en: { company: 'The company', solver: 'The solver', curator: 'The OVLT team' },
  };
  if (name === '') return sides[language][side];
  return side === 'curator' ? { fr: `${name}, d’OVLT,`, en: `${name} of OVLT` }[language] : name;
}

const reasonOf = ({ as, claimUrl }: MessageWrittenMail, language: Language): string =>
  ({
    fr: {
      company: 'Vous recevez ce message parce que vous suivez ce besoin sur Passerelle.',
      solver:
        claimUrl === undefined
          ? 'Vous recevez ce message parce que vous tenez un profil sur Passerelle.'
          : 'Vous recevez ce message parce que cette adresse est indiquée comme contact d’un profil sur Passerelle.',
      curator: 'Vous recevez ce message parce que vous animez les mises en relation sur Passerelle.',
    },
    en: {
      company: 'You receive this message because you follow this need on Passerelle.',
      solver:
        claimUrl === undefined
          ? 'You receive this message because you hold a profile on Passerelle.'
          : 'You receive this message because this address is given as the contact of a profile on Passerelle.',
      curator: 'You receive this message because you make introductions on Passerelle.',
    },
  })[language][as];

/** To whoever takes part in a conversation and has read all that was there before: one mail, until they read on. */
export const messageWrittenMail = defineMail<MessageWrittenMail>({
  name: 'message-written',
  fr: (props) => {
    const author = authorInWords(props.author, props.authorSide, 'fr');
    return {
      subject: headed(props.heading, props.title, 'fr'),
      preheader: `${author} vous a écrit.`,
      greeting: greeting(props.name, 'fr'),
      paragraphs: [
        `${author} vous a écrit, au sujet de la mise en relation pour le besoin ${quoted(props.title, 'fr')}.`,
        quoted(props.beginning, 'fr'),
      ],
      action:
        props.claimUrl === undefined
          ? { label: 'Lire et répondre', url: props.url }
          : { label: 'Reprendre mon profil pour répondre', url: props.claimUrl },
      note: 'Tant que vous ne l’aurez pas lu, nous ne vous écrirons plus au sujet de cette conversation.',
      reason: reasonOf(props, 'fr'),
    };
  },
  en: (props) => {
    const author = authorInWords(props.author, props.authorSide, 'en');
    return {
      subject: headed(props.heading, props.title, 'en'),
      preheader: `${author} has written to you.`,
      greeting: greeting(props.name, 'en'),
      paragraphs: [
        `${author} has written to you about the introduction for the need ${quoted(props.title, 'en')}.`,
        quoted(props.beginning, 'en'),
      ],
      action:
        props.claimUrl === undefined
          ? { label: 'Read and answer', url: props.url }
          : { label: 'Take over my profile to answer', url: props.claimUrl },
      note: 'Until you have read it, we will not write to you about this conversation again.',
      reason: reasonOf(props, 'en'),
    };
  },
});
