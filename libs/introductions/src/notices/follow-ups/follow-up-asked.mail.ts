import type { Language } from '@passerelle/config';
import { dayInWords, defineMail, greeting } from '@passerelle/mail';
import { FOLLOW_UP_LINK_DAYS } from '../../follow-ups/follow-up-link.js';
import type { FollowUpStep } from '../../follow-ups/follow-up.entity.js';
import { type MetAccordingTo, metInWords } from '../../follow-ups/met.words.js';
import {
  forTheNeed,
  type IntroductionMail,
  reasonOf,
  subjectOf,
} from '../introductions/mails/introduction-mail.js';

export interface FollowUpAskedMail extends IntroductionMail {
  step: FollowUpStep;
  /** The day of the meeting, as the parties gave it. */
  metOn: string;
  /** The side that reported the meeting. */
  metAccordingTo: MetAccordingTo;
  answerUrl: string;
}

const words = {
  fr: {
    next: {
      10: 'Nous vous demanderons encore des nouvelles trois mois, puis un an après la rencontre.',
      90: 'Nous vous demanderons une dernière fois des nouvelles un an après la rencontre.',
      365: 'C’est la dernière fois que nous vous posons cette question.',
    },
    see: 'Voir la rencontre',
  },
  en: {
    next: {
      10: 'We will ask you for news again three months, then one year after the meeting.',
      90: 'We will ask you for news one last time, one year after the meeting.',
      365: 'This is the last time that we ask you this.',
    },
    see: 'See the introduction',
  },
};

const metIn = ({ other, metOn, metAccordingTo }: FollowUpAskedMail, language: Language): string =>
  metInWords(other, dayInWords(metOn, language), metAccordingTo, language);

/** To one side, 10, 90 and 365 days after a meeting: what was its outcome? The side answers without signing in. */
export const followUpAskedMail = defineMail<FollowUpAskedMail>({
  name: 'follow-up-asked',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: 'Dites-nous en une minute ce qui en est sorti.',
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `${metIn(props, 'fr')}, ${forTheNeed(props, 'fr')}.`,
      'Qu’en est-il sorti : une embauche, une formation, une expérimentation, un contrat, ou rien pour l’instant ? Et si vous ne vous êtes pas rencontrés, dites-le-nous aussi.',
    ],
    action: { label: 'Répondre', url: props.answerUrl },
    note: `Ce lien ne sert qu’une fois et reste valable ${FOLLOW_UP_LINK_DAYS} jours. ${words.fr.next[props.step]}`,
    links: props.isUnclaimed ? [] : [{ label: words.fr.see, url: props.url }],
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: 'Tell us in a minute what came of it.',
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `${metIn(props, 'en')}, ${forTheNeed(props, 'en')}.`,
      'What came of it: a hiring, a training, a pilot, a contract, or nothing so far? And if you did not meet, tell us too.',
    ],
    action: { label: 'Answer', url: props.answerUrl },
    note: `This link works once and stays valid for ${FOLLOW_UP_LINK_DAYS} days. ${words.en.next[props.step]}`,
    links: props.isUnclaimed ? [] : [{ label: words.en.see, url: props.url }],
    reason: reasonOf(props, 'en'),
  }),
});
