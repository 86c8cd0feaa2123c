import type { Outcome } from '@passerelle/introductions';
import { defineMail, greeting, quoted } from '@passerelle/mail';
import { outcomeInWords } from '../introduction.words.js';
import { forTheNeed, type IntroductionMail, reasonOf, seeIt, subjectOf } from './introduction-mail.js';

export interface IntroductionConcludedMail extends IntroductionMail {
  outcome: Outcome;
  outcomeNote: string | null;
}

/** To the parties: the outcome of their meeting, as a curator has noted it. */
export const introductionConcludedMail = defineMail<IntroductionConcludedMail>({
  name: 'introduction-concluded',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: outcomeInWords.fr[props.outcome],
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `L’équipe d’OVLT a noté ce qu’a donné votre rencontre avec ${props.other}, ${forTheNeed(props, 'fr')}. ${outcomeInWords.fr[props.outcome]}`,
      ...(props.outcomeNote === null ? [] : [quoted(props.outcomeNote, 'fr')]),
    ],
    ...seeIt(props, 'fr'),
    note: 'Si ce n’est pas exact, répondez à ce message : l’équipe d’OVLT le corrigera.',
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: outcomeInWords.en[props.outcome],
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `The OVLT team has noted what came of your meeting with ${props.other}, ${forTheNeed(props, 'en')}. ${outcomeInWords.en[props.outcome]}`,
      ...(props.outcomeNote === null ? [] : [quoted(props.outcomeNote, 'en')]),
    ],
    ...seeIt(props, 'en'),
    note: 'If that is not right, answer this message: the OVLT team will correct it.',
    reason: reasonOf(props, 'en'),
  }),
});
