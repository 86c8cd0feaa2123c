import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import {
  capitalised,
  defineMail,
  greeting,
  headed,
  type MailLink,
  type MailList,
  momentInWords,
} from '@passerelle/mail';
import type { Meeting } from '../../../introduction/introduction.entity.js';
import type { PartySide } from '../../../parties/parties.js';
import { movedInWords } from '../introduction.words.js';
import { contactsOf, forTheNeed, type MeetingMail, reasonOf } from './introduction-mail.js';

export interface MeetingPlannedMail extends MeetingMail {
  meeting: Meeting;
  /** The side that has arranged or moved the meeting. undefined: not known. */
  plannedBy: PartySide | 'curator' | undefined;
}

const words = {
  fr: {
    clock: 'heure de Paris',
    place: 'Lieu',
    online: 'En visioconférence',
    join: 'Rejoindre la visioconférence',
    another: 'Proposer un autre moment',
  },
  en: {
    clock: 'Paris time',
    place: 'Place',
    online: 'By video call',
    join: 'Join the video call',
    another: 'Propose another time',
  },
};

const isMoved = ({ introduction: { meetingSequence } }: MeetingPlannedMail): boolean => meetingSequence > 0;

const subjectOf = (props: MeetingPlannedMail, language: Language): string =>
  headed(isMoved(props) ? movedInWords[language] : props.heading, props.title, language);

const listOf = ({ meeting: { at, place } }: MeetingPlannedMail, language: Language): MailList => ({
  cards: [
    {
      title: `${momentInWords(at, language)} (${words[language].clock})`,
      reasons: [place === null ? words[language].online : headed(words[language].place, place, language)],
    },
  ],
});

const callOf = (url: string, language: Language): MailLink => ({
  label: words[language].join,
  url,
  isTyped: true,
});

const linksOf = (props: MeetingPlannedMail, language: Language): MailLink[] => [
  ...(props.planUrl === undefined ? [] : [{ label: words[language].another, url: props.planUrl }]),
  ...(props.meeting.link === null ? [] : [callOf(props.meeting.link, language)]),
  contactsOf(props, language),
];

/** The party that the reader meets, and the side that has arranged the meeting, unless it is the reader's own. */
function whenAndWhere(props: MeetingPlannedMail, language: Language): string {
  const { as, other, plannedBy } = props;
  const need = forTheNeed(props, language);
  const moved = isMoved(props);
  if (plannedBy === undefined || plannedBy === as) {
    return moved
      ? {
          fr: `Votre rendez-vous avec ${other}, ${need}, a changé. Voici ce qui vaut maintenant :`,
          en: `Your meeting with ${other}, ${need}, has changed. This is what holds now:`,
        }[language]
      : {
          fr: `Vous avez rendez-vous avec ${other}, ${need} :`,
          en: `You meet ${other}, ${need}:`,
        }[language];
  }
  if (plannedBy === 'curator') {
    return moved
      ? {
          fr: `L’équipe ${placeIn.fr.ofOperator} a changé le moment ou le lieu de votre rendez-vous avec ${other}, ${need} :`,
          en: `The ${placeIn.en.operatorName} team has changed the time or place of your meeting with ${other}, ${need}:`,
        }[language]
      : {
          fr: `L’équipe ${placeIn.fr.ofOperator} a fixé votre rendez-vous avec ${other}, ${need} :`,
          en: `The ${placeIn.en.operatorName} team has arranged your meeting with ${other}, ${need}:`,
        }[language];
  }
  const who = capitalised(other);
  return moved
    ? {
        fr: `${who} a changé le moment ou le lieu de votre rendez-vous, ${need} :`,
        en: `${who} has changed the time or place of your meeting, ${need}:`,
      }[language]
    : {
        fr: `${who} a fixé votre rendez-vous, ${need} :`,
        en: `${who} has arranged your meeting, ${need}:`,
      }[language];
}

/** To both parties: the other party, the time and the place. The mail has the calendar file. */
export const meetingPlannedMail = defineMail<MeetingPlannedMail>({
  name: 'meeting-planned',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: `Avec ${props.other}, ${momentInWords(props.meeting.at, 'fr')}`,
    greeting: greeting(props.name, 'fr'),
    paragraphs: [whenAndWhere(props, 'fr')],
    lists: [listOf(props, 'fr')],
    note: isMoved(props)
      ? 'Le fichier joint déplace le rendez-vous dans votre agenda. Sans réponse de vous, il est maintenu.'
      : 'Le fichier joint ajoute ce rendez-vous à votre agenda. Sans réponse de vous, il est maintenu.',
    links: linksOf(props, 'fr'),
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: `With ${props.other}, ${momentInWords(props.meeting.at, 'en')}`,
    greeting: greeting(props.name, 'en'),
    paragraphs: [whenAndWhere(props, 'en')],
    lists: [listOf(props, 'en')],
    note: isMoved(props)
      ? 'The attached file moves the meeting in your calendar. Without an answer from you, it stands.'
      : 'The attached file adds this meeting to your calendar. Without an answer from you, it stands.',
    links: linksOf(props, 'en'),
    reason: reasonOf(props, 'en'),
  }),
});
