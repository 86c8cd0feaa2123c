import type { Language } from '@passerelle/config';
import { capitalised, defineMail, greeting, quoted } from '@passerelle/mail';
import { declineReasonInWords } from '../../../mailed-answers/need-facts.words.js';
import { otherSide, type PartySide } from '../../../parties/parties.js';
import {
  forTheNeed,
  type IntroductionMail,
  nameOf,
  reasonOf,
  seeIt,
  subjectOf,
} from './introduction-mail.js';

export interface IntroductionDeclinedMail extends IntroductionMail {
  /** The side that has declined. */
  side: PartySide;
}

/** The reasons, only for curators. */
function reasonsOf({ introduction, side }: IntroductionDeclinedMail, language: Language): string[] {
  const { declineReason, declineNote } = introduction.replyOf(side);
  return [
    ...(declineReason === null ? [] : [`${declineReasonInWords[language][declineReason]}.`]),
    ...(declineNote === null ? [] : [quoted(declineNote, language)]),
  ];
}

/** To the other party, without the reason, and to the curator, with the reason. */
export const introductionDeclinedMail = defineMail<IntroductionDeclinedMail>({
  name: 'introduction-declined',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader:
      props.as === 'curator'
        ? reasonsOf(props, 'fr').join(' ')
        : `${capitalised(props.other)} ne souhaite pas donner suite.`,
    greeting: greeting(props.name, 'fr'),
    paragraphs:
      props.as === 'curator'
        ? [
            `${nameOf(props.side, props, 'fr')} a décliné la rencontre avec ${nameOf(otherSide(props.side), props, 'fr')} proposée ${forTheNeed(props, 'fr')}.`,
            ...reasonsOf(props, 'fr'),
          ]
        : [
            `${capitalised(props.other)} ne souhaite pas donner suite à la rencontre que nous avions proposée ${forTheNeed(props, 'fr')}. Elle n’aura donc pas lieu, et vos coordonnées n’ont pas été transmises.`,
            props.as === 'company'
              ? 'Nous continuons à chercher pour vous.'
              : 'Nous vous signalerons d’autres besoins qui s’approchent de ce que vous proposez.',
          ],
    ...seeIt(props, 'fr'),
    ...(props.as !== 'curator' && { note: 'Vous n’avez rien à faire.' }),
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader:
      props.as === 'curator'
        ? reasonsOf(props, 'en').join(' ')
        : `${capitalised(props.other)} does not want to go further.`,
    greeting: greeting(props.name, 'en'),
    paragraphs:
      props.as === 'curator'
        ? [
            `${nameOf(props.side, props, 'en')} has declined the meeting with ${nameOf(otherSide(props.side), props, 'en')} proposed ${forTheNeed(props, 'en')}.`,
            ...reasonsOf(props, 'en'),
          ]
        : [
            `${capitalised(props.other)} does not want to go further with the meeting that we proposed ${forTheNeed(props, 'en')}. So it will not take place, and nobody was told how to reach you.`,
            props.as === 'company'
              ? 'We keep looking for you.'
              : 'We will tell you of other needs that come close to what you offer.',
          ],
    ...seeIt(props, 'en'),
    ...(props.as !== 'curator' && { note: 'There is nothing for you to do.' }),
    reason: reasonOf(props, 'en'),
  }),
});
