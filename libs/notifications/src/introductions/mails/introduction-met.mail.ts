import { dayInWords, defineMail, greeting } from '@passerelle/mail';
import { forTheNeed, type IntroductionMail, reasonOf, seeIt, subjectOf } from './introduction-mail.js';

export interface IntroductionMetMail extends IntroductionMail {
  /** The day of the meeting, as it was given. */
  metOn: string;
}

/** To the parties, except the person who said so: the parties have met. */
export const introductionMetMail = defineMail<IntroductionMetMail>({
  name: 'introduction-met',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: `Avec ${props.other}, le ${dayInWords(props.metOn, 'fr')}.`,
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `Il est noté sur Passerelle que vous avez rencontré ${props.other} le ${dayInWords(props.metOn, 'fr')}, ${forTheNeed(props, 'fr')}.`,
      'Nous vous demanderons bientôt ce qui en est sorti. Si vous ne vous êtes pas rencontrés, vous pourrez le dire au même endroit.',
    ],
    ...seeIt(props, 'fr'),
    note: 'Pour l’instant, vous n’avez rien à faire.',
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: `With ${props.other}, on ${dayInWords(props.metOn, 'en')}.`,
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `It is noted on Passerelle that you met ${props.other} on ${dayInWords(props.metOn, 'en')}, ${forTheNeed(props, 'en')}.`,
      'We will soon ask you what came of it. If you did not meet, you will be able to say so in the same place.',
    ],
    ...seeIt(props, 'en'),
    note: 'For now there is nothing for you to do.',
    reason: reasonOf(props, 'en'),
  }),
});
