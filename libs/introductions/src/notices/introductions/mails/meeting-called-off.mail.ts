import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { capitalised, defineMail, greeting, type MailContent, momentInWords, quoted } from '@passerelle/mail';
import type { CalledOffMeeting } from '../../../introduction/introduction.entity.js';
import { hasMet } from '../../../introduction/introduction.transitions.js';
import { contactsOf, forTheNeed, type MeetingMail, reasonOf, subjectOf } from './introduction-mail.js';

interface MeetingCalledOffMail extends MeetingMail {
  calledOffMeeting: CalledOffMeeting;
}

/** Sentences about the person who has cancelled the meeting, with their note. */
function linesOf(props: MeetingCalledOffMail, language: Language): string[] {
  const { as, other, calledOffMeeting } = props;
  const { at, by, note } = calledOffMeeting;
  const need = forTheNeed(props, language);
  const moment = momentInWords(new Date(at), language);
  const who = { fr: `L’équipe ${placeIn.fr.ofOperator}`, en: `The ${placeIn.en.operatorName} team` }[
    language
  ];
  const first =
    by === as
      ? {
          fr: `Votre rendez-vous du ${moment} avec ${other}, ${need}, est annulé, comme vous l’avez demandé.`,
          en: `Your meeting on ${moment} with ${other}, ${need}, is cancelled, as you have asked.`,
        }
      : {
          fr: `${by === 'curator' ? who : capitalised(other)} a annulé votre rendez-vous du ${moment}${by === 'curator' ? ` avec ${other}` : ''}, ${need}.`,
          en: `${by === 'curator' ? who : capitalised(other)} has cancelled your meeting on ${moment}${by === 'curator' ? ` with ${other}` : ''}, ${need}.`,
        };
  if (hasMet(props.introduction.state)) {
    return [
      {
        fr: `${by === as ? 'Vous avez répondu que vous vous êtes rencontrés avant' : 'Vous vous êtes rencontrés avant, d’après une réponse reçue'} : votre rendez-vous du ${moment} avec ${other}, ${need}, est annulé.`,
        en: `${by === as ? 'You have answered that you met before' : 'You met before, according to an answer that came'}: your meeting on ${moment} with ${other}, ${need}, is cancelled.`,
      }[language],
    ];
  }
  return [first[language], ...(note === null ? [] : [quoted(note, language)])];
}

const planIt = ({ planUrl }: MeetingCalledOffMail, label: string): Partial<MailContent> =>
  planUrl === undefined ? {} : { action: { label, url: planUrl } };

/** To both parties: the meeting is cancelled. The mail has the file that removes the meeting from their calendars. */
export const meetingCalledOffMail = defineMail<MeetingCalledOffMail>({
  name: 'meeting-called-off',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: 'Le fichier joint le retire de votre agenda.',
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      ...linesOf(props, 'fr'),
      hasMet(props.introduction.state)
        ? 'Le fichier joint le retire de votre agenda.'
        : 'Le fichier joint le retire de votre agenda. La rencontre reste possible : vous pouvez proposer un autre moment.',
    ],
    ...planIt(props, 'Proposer un autre moment'),
    links: [contactsOf(props, 'fr')],
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: 'The attached file takes it out of your calendar.',
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      ...linesOf(props, 'en'),
      hasMet(props.introduction.state)
        ? 'The attached file takes it out of your calendar.'
        : 'The attached file takes it out of your calendar. The introduction goes on: you can propose another time.',
    ],
    ...planIt(props, 'Propose another time'),
    links: [contactsOf(props, 'en')],
    reason: reasonOf(props, 'en'),
  }),
});
