import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting } from '@passerelle/mail';
import { FOLLOW_UP_LINK_DAYS } from '../../../follow-ups/follow-up-link.js';
import { forTheNeed, type IntroductionMail, reasonOf, subjectOf } from './introduction-mail.js';

export interface IntroductionMetMail extends IntroductionMail {
  /** The state of the introduction, as on its page. */
  summary: string;
  /** A person of the reader's own side has reported the meeting. */
  isOwn: boolean;
  /** The page on which the reader's side answers without signing in. */
  answerUrl: string;
}

/**
 * To the parties, except the person who reported it: the parties have met. The reader confirms or denies it, without
 * signing in.
 */
export const introductionMetMail = defineMail<IntroductionMetMail>({
  name: 'introduction-met',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: props.summary,
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `Voici ce qui est noté sur Passerelle de votre rencontre avec ${props.other}, ${forTheNeed(props, 'fr')}. ${props.summary}`,
      props.isOwn
        ? 'Quelqu’un l’a noté de votre côté. Dites ce qui en est sorti, ou corrigez.'
        : 'Est-ce exact ? Dites ce qui en est sorti de votre côté. Si vous ne vous êtes pas rencontrés, dites-le sur la même page.',
      `L’équipe ${placeIn.fr.ofOperator} lit votre réponse ; l’autre partie apprend seulement si vous vous êtes rencontrés et si la rencontre a abouti.`,
    ],
    action: { label: 'Répondre', url: props.answerUrl },
    note: `Ce lien ne sert qu’une fois et reste valable ${FOLLOW_UP_LINK_DAYS} jours. Ensuite, votre réponse se corrige dans Passerelle.`,
    links: seenAt(props, 'fr'),
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: props.summary,
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `This is what is noted on Passerelle of your meeting with ${props.other}, ${forTheNeed(props, 'en')}. ${props.summary}`,
      props.isOwn
        ? 'Somebody on your side has noted it. Say what came of it, or correct it.'
        : 'Is that right? Say what came of it on your side. If you did not meet, say so on the same page.',
      `The ${placeIn.en.operatorName} team reads your answer; the other party learns only whether you met and whether the meeting led to something.`,
    ],
    action: { label: 'Answer', url: props.answerUrl },
    note: `This link works once and stays valid for ${FOLLOW_UP_LINK_DAYS} days. Afterwards your answer can be corrected on Passerelle.`,
    links: seenAt(props, 'en'),
    reason: reasonOf(props, 'en'),
  }),
});

const see = { fr: 'Voir la rencontre', en: 'See the introduction' };

/** A reader without an account cannot sign in. */
const seenAt = ({ isUnclaimed, url }: IntroductionMetMail, language: 'fr' | 'en') =>
  isUnclaimed ? [] : [{ label: see[language], url }];
