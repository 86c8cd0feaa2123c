import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, type MailList } from '@passerelle/mail';
import type { ChangeInWords } from '../need-change.words.js';
import { becauseTheyFollow, type NeedMail } from './need-mail.js';

export interface NeedEditedMail extends NeedMail {
  /** At least one change. */
  changes: readonly ChangeInWords[];
}

const words = {
  fr: { before: 'Avant', after: 'Maintenant' },
  en: { before: 'Before', after: 'Now' },
} as const;

const listOf = ({ changes }: NeedEditedMail, language: Language): MailList => ({
  cards: changes.map(({ label, before, after }) => ({
    title: label,
    ...(before !== undefined &&
      after !== undefined && {
        reasons: [
          headed(words[language].before, before, language),
          headed(words[language].after, after, language),
        ],
      }),
  })),
});

/** To the company: a curator has changed these fields of its need. */
export const needEditedMail = defineMail<NeedEditedMail>({
  name: 'need-edited',
  fr: (props) => ({
    subject: headed(props.heading, props.need.title, 'fr'),
    preheader: props.changes.map(({ label }) => label).join(' · '),
    greeting: greeting(props.name, 'fr'),
    paragraphs: [`L’équipe ${placeIn.fr.ofOperator} a modifié votre besoin. Voici ce qui a changé.`],
    lists: [listOf(props, 'fr')],
    action: { label: 'Relire mon besoin', url: props.url },
    note: `Si cela ne vous convient pas, dites-le à l’équipe ${placeIn.fr.ofOperator}, ou fermez ce besoin.`,
    reason: becauseTheyFollow.fr(props.company),
  }),
  en: (props) => ({
    subject: headed(props.heading, props.need.title, 'en'),
    preheader: props.changes.map(({ label }) => label).join(' · '),
    greeting: greeting(props.name, 'en'),
    paragraphs: [`A curator of ${placeIn.en.operatorName} has changed your need. This is what is different.`],
    lists: [listOf(props, 'en')],
    action: { label: 'Read my need', url: props.url },
    note: `If it does not suit you, tell the ${placeIn.en.operatorName} team, or close this need.`,
    reason: becauseTheyFollow.en(props.company),
  }),
});
