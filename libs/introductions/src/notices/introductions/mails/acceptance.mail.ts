import type { Language } from '@passerelle/config';
import { dayInWords, defineMail, greeting } from '@passerelle/mail';
import { otherSide, type PartySide } from '../../../parties/parties.js';
import { forTheNeed, type IntroductionMail, nameOf, reasonOf, subjectOf } from './introduction-mail.js';

export interface AcceptanceNotedMail extends IntroductionMail {
  takeBackUrl: string;
}

/**
 * To the person who has accepted from a mail: they can withdraw the acceptance, since other people and robots may
 * read a mail.
 */
export const acceptanceNotedMail = defineMail<AcceptanceNotedMail>({
  name: 'acceptance-noted',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: 'Vous pouvez y revenir tant que l’autre partie n’a pas accepté.',
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `Vous avez accepté, depuis notre message, la rencontre avec ${props.other} proposée ${forTheNeed(props, 'fr')}. Vous n’avez rien à faire : nous vous écrirons dès que l’autre partie aura répondu.`,
      'Ce n’était pas vous, ou vous avez changé d’avis ? Revenez sur votre accord : c’est possible tant que l’autre partie n’a pas accepté.',
    ],
    links: [{ label: 'Revenir sur mon accord', url: props.takeBackUrl }],
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: 'You can take it back as long as the other party has not accepted.',
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `You have accepted, from our message, the meeting with ${props.other} proposed ${forTheNeed(props, 'en')}. There is nothing for you to do: we will write to you as soon as the other party has answered.`,
      'Was it not you, or have you changed your mind? Take your acceptance back: you can as long as the other party has not accepted.',
    ],
    links: [{ label: 'Take my acceptance back', url: props.takeBackUrl }],
    reason: reasonOf(props, 'en'),
  }),
});

export interface AcceptanceTakenBackMail extends IntroductionMail {
  side: PartySide;
}

/** To the curator: a party has withdrawn its acceptance. */
export const acceptanceTakenBackMail = defineMail<AcceptanceTakenBackMail>({
  name: 'acceptance-taken-back',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: `${nameOf(props.side, props, 'fr')} hésite.`,
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `${nameOf(props.side, props, 'fr')} avait accepté la rencontre avec ${nameOf(otherSide(props.side), props, 'fr')} proposée ${forTheNeed(props, 'fr')}, et vient de revenir sur son accord. ${stillOpen(props, 'fr')}`,
    ],
    action: { label: 'Voir la rencontre', url: props.url },
    note: 'Un mot de votre part peut aider à lever une hésitation.',
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: `${nameOf(props.side, props, 'en')} hesitates.`,
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `${nameOf(props.side, props, 'en')} had accepted the meeting with ${nameOf(otherSide(props.side), props, 'en')} proposed ${forTheNeed(props, 'en')}, and has just taken that back. ${stillOpen(props, 'en')}`,
    ],
    action: { label: 'See the introduction', url: props.url },
    note: 'A word from you may help.',
    reason: reasonOf(props, 'en'),
  }),
});

function stillOpen({ introduction: { lapsesOn } }: IntroductionMail, language: Language): string {
  if (lapsesOn === null)
    return { fr: 'La proposition reste ouverte.', en: 'The proposal stays open.' }[language];
  const day = dayInWords(lapsesOn, language);
  return { fr: `La proposition reste ouverte jusqu’au ${day}.`, en: `The proposal stays open until ${day}.` }[
    language
  ];
}
