import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, quoted } from '@passerelle/mail';
import { forTheNeed, type IntroductionMail, reasonOf, seeIt, subjectOf } from './introduction-mail.js';

export interface IntroductionConcludedMail extends IntroductionMail {
  /** The state of the introduction, as on its page. Each side names the result only for itself. */
  summary: string;
  outcomeNote: string | null;
}

/** To the parties: the outcome of their meeting, as a curator has noted it. */
export const introductionConcludedMail = defineMail<IntroductionConcludedMail>({
  name: 'introduction-concluded',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: props.summary,
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `L’équipe ${placeIn.fr.ofOperator} a noté ce qu’a donné votre rencontre avec ${props.other}, ${forTheNeed(props, 'fr')}. ${props.summary}`,
      ...(props.outcomeNote === null ? [] : [quoted(props.outcomeNote, 'fr')]),
    ],
    ...seeIt(props, 'fr'),
    note: `Si ce n’est pas exact, répondez à ce message : l’équipe ${placeIn.fr.ofOperator} le corrigera.`,
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: props.summary,
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `The ${placeIn.en.operatorName} team has noted what came of your meeting with ${props.other}, ${forTheNeed(props, 'en')}. ${props.summary}`,
      ...(props.outcomeNote === null ? [] : [quoted(props.outcomeNote, 'en')]),
    ],
    ...seeIt(props, 'en'),
    note: `If that is not right, answer this message: the ${placeIn.en.operatorName} team will correct it.`,
    reason: reasonOf(props, 'en'),
  }),
});
