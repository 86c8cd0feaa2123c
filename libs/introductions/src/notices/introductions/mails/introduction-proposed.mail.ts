import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import {
  capitalised,
  dayInWords,
  defineMail,
  greeting,
  headed,
  type MailContent,
  type MailList,
  ofName,
  quoted,
} from '@passerelle/mail';
import type { OtherParty } from '../../../mailed-answers/other-parties.js';
import { forTheNeed, type IntroductionMail, reasonOf, subjectOf } from './introduction-mail.js';

export interface IntroductionProposedMail extends IntroductionMail {
  /** The introduction was proposed days ago. */
  isReminder: boolean;
  party: OtherParty;
  /** The curator's note to this side; may be empty. */
  note: string;
  acceptUrl: string;
  declineUrl: string;
}

const listOf = ({ party: { who, kind, asks, facts } }: IntroductionProposedMail): MailList => {
  const meta = asks === undefined ? kind : who;
  return {
    cards: [
      {
        title: capitalised(asks?.title ?? who),
        ...(meta !== undefined && { meta: capitalised(meta) }),
        reasons: [...facts],
      },
    ],
  };
};

/** The company's need, in its own words; empty if the title contains everything. */
const askOf = ({ party: { asks } }: IntroductionProposedMail, language: Language): string[] =>
  asks?.beginning ? [quoted(asks.beginning, language)] : [];

const noteOf = ({ note }: IntroductionProposedMail, heading: string, language: Language): string[] =>
  note === '' ? [] : [headed(heading, quoted(note, language), language)];

/** Where to read more, for readers who can sign in. */
const linksOf = (
  { declineUrl, url, isUnclaimed }: IntroductionProposedMail,
  decline: string,
  see: string,
) => [{ label: decline, url: declineUrl }, ...(!isUnclaimed ? [{ label: see, url }] : [])];

/** To a party: a proposed introduction, and two pages on which to answer without signing in. */
export const introductionProposedMail = defineMail<IntroductionProposedMail>({
  name: 'introduction-proposed',
  fr(props): MailContent {
    const { as, isReminder, introduction, name, company, profile, isUnclaimed } = props;
    const { proposedAt, replyDueOn, lapsesOn } = introduction;
    const proposes = isReminder
      ? `Le ${dayInWords(proposedAt, 'fr')}, ${placeIn.fr.operator} vous a proposé`
      : `${placeIn.fr.Operator} vous propose`;
    const offer =
      as === 'company'
        ? `${proposes} de rencontrer ${props.other} ${forTheNeed(props, 'fr')}.`
        : `${proposes} de rencontrer ${props.other}, qui cherche une solution.`;
    return {
      subject: subjectOf(props, 'fr'),
      preheader:
        replyDueOn === null
          ? 'Dites-nous si vous acceptez cette rencontre.'
          : `Dites-nous d’ici au ${dayInWords(replyDueOn, 'fr')} si vous acceptez cette rencontre.`,
      greeting: greeting(name, 'fr'),
      paragraphs: [
        ...(!isUnclaimed
          ? []
          : [
              `${as === 'company' ? `Un besoin ${ofName(company)}` : `Le projet ${quoted(profile, 'fr')}`} est décrit sur Passerelle, où ${placeIn.fr.operatorInFull} met en relation les services à la personne et celles et ceux qui ont des solutions.`,
            ]),
        isReminder
          ? `${offer} Votre réponse est attendue, même si c’est non.`
          : `${offer} Les coordonnées ne sont échangées que si vous acceptez tous les deux.`,
        ...askOf(props, 'fr'),
        ...noteOf(props, `Un mot ${placeIn.fr.ofOperator}`, 'fr'),
      ],
      lists: [listOf(props)],
      action: { label: 'Accepter', url: props.acceptUrl },
      note: [
        ...(replyDueOn === null
          ? []
          : [`Répondez si possible avant la fin du ${dayInWords(replyDueOn, 'fr')}.`]),
        lapsesOn === null
          ? 'Sans réponse, la proposition prendra fin.'
          : `Sans réponse, la proposition prendra fin le ${dayInWords(lapsesOn, 'fr')}.`,
      ].join(' '),
      links: linksOf(props, 'Décliner cette rencontre', 'Voir la rencontre'),
      reason: reasonOf(props, 'fr'),
    };
  },
  en(props): MailContent {
    const { as, isReminder, introduction, name, company, profile, isUnclaimed } = props;
    const { proposedAt, replyDueOn, lapsesOn } = introduction;
    const proposes = isReminder
      ? `On ${dayInWords(proposedAt, 'en')} ${placeIn.en.operatorName} proposed`
      : `${placeIn.en.operatorName} proposes`;
    const offer =
      as === 'company'
        ? `${proposes} that you meet ${props.other} ${forTheNeed(props, 'en')}.`
        : `${proposes} that you meet ${props.other}, which looks for a solution.`;
    return {
      subject: subjectOf(props, 'en'),
      preheader:
        replyDueOn === null
          ? 'Tell us whether you accept this meeting.'
          : `Tell us by ${dayInWords(replyDueOn, 'en')} whether you accept this meeting.`,
      greeting: greeting(name, 'en'),
      paragraphs: [
        ...(!isUnclaimed
          ? []
          : [
              `${as === 'company' ? `A need of ${company}` : `The project ${quoted(profile, 'en')}`} is described on Passerelle, where ${placeIn.en.operatorInFull} puts home services in touch with those who have solutions.`,
            ]),
        isReminder
          ? `${offer} Your answer is awaited, even if it is no.`
          : `${offer} Contact details are exchanged only if you both accept.`,
        ...askOf(props, 'en'),
        ...noteOf(props, `A word from ${placeIn.en.operatorName}`, 'en'),
      ],
      lists: [listOf(props)],
      action: { label: 'Accept', url: props.acceptUrl },
      note: [
        ...(replyDueOn === null ? [] : [`If you can, answer by ${dayInWords(replyDueOn, 'en')}.`]),
        lapsesOn === null
          ? 'Without an answer, the proposal will end.'
          : `Without an answer, the proposal ends on ${dayInWords(lapsesOn, 'en')}.`,
      ].join(' '),
      links: linksOf(props, 'Decline this meeting', 'See the introduction'),
      reason: reasonOf(props, 'en'),
    };
  },
});
