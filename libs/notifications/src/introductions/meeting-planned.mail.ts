import type { Language } from '@passerelle/config';
import type { Meeting } from '@passerelle/introductions';
import { defineMail, greeting, headed, type MailList, momentInWords } from '@passerelle/mail';
import { forTheNeed, reasonOf, type SeeingMail, seeIt, subjectOf } from './introduction-mail.js';

export interface MeetingPlannedMail extends SeeingMail {
  meeting: Meeting;
}

const words = {
  fr: {
    clock: 'heure de Paris',
    place: 'Lieu',
    call: 'En visioconférence : le lien est à la page de la mise en relation',
  },
  en: { clock: 'Paris time', place: 'Place', call: 'By video: the link is on the page of the introduction' },
};

/** The link of a call is typed by whoever arranged it: it stands behind a sign-in, like every address. */
const listOf = ({ meeting: { at, place, link } }: MeetingPlannedMail, language: Language): MailList => ({
  cards: [
    {
      title: `${momentInWords(at, language)} (${words[language].clock})`,
      reasons: [
        ...(place === null ? [] : [headed(words[language].place, place, language)]),
        ...(link === null ? [] : [words[language].call]),
      ],
    },
  ],
});

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
    reason: reasonOf(props, 'en'),
  }),
});
