import type { Language } from '@passerelle/config';
import { capitalised, defineMail, greeting, headed, type MailList, momentInWords } from '@passerelle/mail';
import type { TimeOffer } from '../../../introduction/introduction.entity.js';
import { contactsOf, forTheNeed, type MeetingMail, reasonOf, subjectOf } from './introduction-mail.js';

interface TimesProposedMail extends MeetingMail {
  offer: TimeOffer;
}

const words = {
  fr: { clock: 'heure de Paris', place: 'Lieu', online: 'En visioconférence' },
  en: { clock: 'Paris time', place: 'Place', online: 'By video call' },
};

function listOf({ offer: { times, place, link } }: TimesProposedMail, language: Language): MailList {
  const { clock, place: label, online } = words[language];
  const where = [
    ...(place === null ? [] : [headed(label, place, language)]),
    ...(place === null && link !== null ? [online] : []),
  ];
  return {
    cards: times.map((at) => ({
      title: `${momentInWords(new Date(at), language)} (${clock})`,
      reasons: where,
    })),
  };
}

const choose = ({ planUrl, url }: TimesProposedMail, label: string) => ({
  action: { label, url: planUrl ?? url },
});

/** To the other side: proposed times, of which it chooses one. */
export const timesProposedMail = defineMail<TimesProposedMail>({
  name: 'times-proposed',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: 'Choisissez le moment qui vous convient.',
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `${capitalised(props.other)} vous propose de vous rencontrer, ${forTheNeed(props, 'fr')}, à l’un de ces moments :`,
    ],
    lists: [listOf(props, 'fr')],
    ...choose(props, 'Choisir un moment'),
    note: 'Si aucun ne vous convient, proposez-en un autre depuis la même page. Tant que vous n’avez pas choisi, rien n’est fixé.',
    links: [contactsOf(props, 'fr')],
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: 'Choose the time that suits you.',
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `${capitalised(props.other)} proposes to meet you, ${forTheNeed(props, 'en')}, at one of these times:`,
    ],
    lists: [listOf(props, 'en')],
    ...choose(props, 'Choose a time'),
    note: 'If none suits you, propose another one on the same page. Nothing is arranged until you have chosen.',
    links: [contactsOf(props, 'en')],
    reason: reasonOf(props, 'en'),
  }),
});
