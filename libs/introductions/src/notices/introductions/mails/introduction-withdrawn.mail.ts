import type { Language } from '@passerelle/config';
import { defineMail, greeting, momentInWords } from '@passerelle/mail';
import { withdrawalInWords } from '../introduction.words.js';
import { forTheNeed, type IntroductionMail, reasonOf, seeIt, subjectOf } from './introduction-mail.js';

const why = ({ introduction }: IntroductionMail, language: Language): string =>
  withdrawalInWords[language][introduction.withdrawalReason ?? 'other'];

/** An arranged meeting that is cancelled. */
function cancelled({ introduction: { meetingAt } }: IntroductionMail, language: Language): string[] {
  if (meetingAt === null) return [];
  const moment = momentInWords(meetingAt, language);
  return [
    {
      fr: `Le rendez-vous du ${moment} est annulé. Le fichier joint le retire de votre agenda.`,
      en: `The meeting on ${moment} is cancelled. The attached file takes it out of your calendar.`,
    }[language],
  ];
}

/** To the parties: the curator has withdrawn the introduction. */
export const introductionWithdrawnMail = defineMail<IntroductionMail>({
  name: 'introduction-withdrawn',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: why(props, 'fr'),
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `La rencontre avec ${props.other}, proposée ${forTheNeed(props, 'fr')}, n’aura pas lieu. ${why(props, 'fr')}`,
      ...cancelled(props, 'fr'),
    ],
    ...seeIt(props, 'fr'),
    note: 'Vous n’avez rien à faire.',
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: why(props, 'en'),
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `The meeting with ${props.other}, proposed ${forTheNeed(props, 'en')}, will not take place. ${why(props, 'en')}`,
      ...cancelled(props, 'en'),
    ],
    ...seeIt(props, 'en'),
    note: 'There is nothing for you to do.',
    reason: reasonOf(props, 'en'),
  }),
});
