import { defineMail, greeting } from '@passerelle/mail';
import { withdrawalInWords } from './introduction.words.js';
import { forTheNeed, type IntroductionMail, reasonOf, subjectOf } from './introduction-mail.js';

/** To the parties: the curator has taken it back. */
export const introductionWithdrawnMail = defineMail<IntroductionMail>({
  name: 'introduction-withdrawn',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: withdrawalInWords.fr[props.introduction.withdrawalReason ?? 'other'],
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `La rencontre proposée ${forTheNeed(props, 'fr')} n’aura pas lieu. ${withdrawalInWords.fr[props.introduction.withdrawalReason ?? 'other']}`,
    ],
    ...(!props.isUnclaimed && { action: { label: 'Voir la mise en relation', url: props.url } }),
    note: 'Vous n’avez rien à faire.',
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: withdrawalInWords.en[props.introduction.withdrawalReason ?? 'other'],
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `The meeting proposed ${forTheNeed(props, 'en')} will not take place. ${withdrawalInWords.en[props.introduction.withdrawalReason ?? 'other']}`,
    ],
    ...(!props.isUnclaimed && { action: { label: 'See the introduction', url: props.url } }),
    note: 'There is nothing for you to do.',
    reason: reasonOf(props, 'en'),
  }),
});
