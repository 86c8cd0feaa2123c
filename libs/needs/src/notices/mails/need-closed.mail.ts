import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { NeedEnding } from '../../need/need.entity.js';
import { becauseTheyFollow, type NeedMail } from './need-mail.js';

const because: Record<Language, Record<NeedEnding, string>> = {
  fr: {
    met_here: 'Il a trouvé une réponse sur Passerelle.',
    met_elsewhere: 'Il a trouvé une réponse ailleurs.',
    dropped: 'Il n’est plus d’actualité.',
    refused: 'Il n’a pas été retenu.',
  },
  en: {
    met_here: 'It has been met on Passerelle.',
    met_elsewhere: 'It has been met elsewhere.',
    dropped: 'It no longer stands.',
    refused: 'It has not been accepted.',
  },
};

const sayWhy = ({ closingReason, closingNote }: NeedMail['need'], language: Language): string[] => [
  ...(closingReason === null ? [] : [because[language][closingReason]]),
  ...(closingNote === null ? [] : [quoted(closingNote, language)]),
];

/** To the company: a curator has closed its need, and why. */
export const needClosedMail = defineMail<NeedMail>({
  name: 'need-closed',
  fr: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'fr'),
    preheader: sayWhy(need, 'fr').join(' '),
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `L’équipe ${placeIn.fr.ofOperator} a clos votre besoin. Il n’est plus montré aux porteurs de solution.`,
      ...sayWhy(need, 'fr'),
    ],
    action: { label: 'Voir mon besoin', url },
    note: 'S’il est toujours d’actualité, déposez-le de nouveau.',
    reason: becauseTheyFollow.fr(company),
  }),
  en: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'en'),
    preheader: sayWhy(need, 'en').join(' '),
    greeting: greeting(name, 'en'),
    paragraphs: [
      `The ${placeIn.en.operatorName} team has closed your need. It is no longer shown to solvers.`,
      ...sayWhy(need, 'en'),
    ],
    action: { label: 'See my need', url },
    note: 'If it still stands, post it again.',
    reason: becauseTheyFollow.en(company),
  }),
});
