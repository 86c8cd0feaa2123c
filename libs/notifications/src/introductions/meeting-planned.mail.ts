import type { Language } from '@passerelle/config';
import type { Meeting } from '@passerelle/introductions';
import { defineMail, greeting, headed, type MailLink, type MailList, momentInWords } from '@passerelle/mail';
import { forTheNeed, reasonOf, type SeeingMail, seeIt, subjectOf } from './introduction-mail.js';

export interface MeetingPlannedMail extends SeeingMail {
  meeting: Meeting;
}

const words = {
  fr: { clock: 'heure de Paris', place: 'Lieu', join: 'Rejoindre la visioconférence' },
  en: { clock: 'Paris time', place: 'Place', join: 'Join the video call' },
};

const listOf = ({ meeting: { at, place } }: MeetingPlannedMail, language: Language): MailList => ({
  cards: [
    {
      title: `${momentInWords(at, language)} (${words[language].clock})`,
      ...(place !== null && { reasons: [headed(words[language].place, place, language)] }),
    },
  ],
});

const linksOf = ({ meeting: { link } }: MeetingPlannedMail, language: Language): MailLink[] =>
  link === null ? [] : [{ label: words[language].join, url: link }];

/** To both parties, save whoever has arranged it: when and where they meet. */
export const meetingPlannedMail = defineMail<MeetingPlannedMail>({
  name: 'meeting-planned',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: momentInWords(props.meeting.at, 'fr'),
    greeting: greeting(props.name, 'fr'),
    paragraphs: [`Un rendez-vous est fixé ${forTheNeed(props, 'fr')}.`],
    lists: [listOf(props, 'fr')],
    action: seeIt(props, 'Voir le rendez-vous', 'fr'),
    note: 'S’il ne vous convient pas, proposez-en un autre à la même page.',
    links: linksOf(props, 'fr'),
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: momentInWords(props.meeting.at, 'en'),
    greeting: greeting(props.name, 'en'),
    paragraphs: [`A meeting is arranged ${forTheNeed(props, 'en')}.`],
    lists: [listOf(props, 'en')],
    action: seeIt(props, 'See the meeting', 'en'),
    note: 'If it does not suit you, propose another one on the same page.',
    links: linksOf(props, 'en'),
    reason: reasonOf(props, 'en'),
  }),
});
