import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { GateDecision } from '../../gates/gate-decision.entity.js';
import type { ConceptPage } from '../../publishing/concept-page.entity.js';
import type { ConceptMail } from './concept-notices.js';
import { decisionInWords } from './concept.words.js';

export interface ConceptGateDecidedMail extends ConceptMail {
  decision: Pick<GateDecision, 'gate' | 'verdict' | 'reason'>;
}

type Verdict = GateDecision['verdict'];

const subjects: Record<Language, Record<Verdict, string>> = {
  fr: {
    passed: 'Étape franchie',
    changes: 'Étape à compléter',
    refused: 'Étape refusée',
    reopened: 'Étape rouverte',
  },
  en: {
    passed: 'Step passed',
    changes: 'Step to be completed',
    refused: 'Step refused',
    reopened: 'Step reopened',
  },
};

/** Next steps of the concept's people. */
const nexts: Record<Language, Partial<Record<Verdict, string>>> = {
  fr: {
    changes: 'Complétez ce qui manque, puis demandez de nouveau le passage.',
    get refused() {
      return `Pour en parler avec l’équipe ${placeIn.fr.ofOperator}, répondez à ce message. Elle peut rouvrir l’étape.`;
    },
    reopened: 'Complétez ce qui manque, puis demandez de nouveau le passage.',
  },
  en: {
    changes: 'Complete what is missing, then ask again.',
    get refused() {
      return `To talk about it with the ${placeIn.en.operatorName} team, answer this message. They can reopen the step.`;
    },
    reopened: 'Complete what is missing, then ask again.',
  },
};

const linesOf = (decision: ConceptGateDecidedMail['decision'], language: Language): string[] =>
  [decisionInWords(decision, language), nexts[language][decision.verdict]].filter(
    (line) => line !== undefined,
  );

/** To the people who take part in a concept: a curator's decision on a gate. */
export const conceptGateDecidedMail = defineMail<ConceptGateDecidedMail>({
  name: 'concept-gate-decided',
  fr: ({ name, title, decision, url }) => ({
    subject: headed(subjects.fr[decision.verdict], title, 'fr'),
    preheader: decisionInWords({ ...decision, reason: '' }, 'fr'),
    greeting: greeting(name, 'fr'),
    paragraphs: linesOf(decision, 'fr'),
    action: { label: 'Voir ce concept', url },
    reason: `Vous recevez ce message parce que vous participez à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, title, decision, url }) => ({
    subject: headed(subjects.en[decision.verdict], title, 'en'),
    preheader: decisionInWords({ ...decision, reason: '' }, 'en'),
    greeting: greeting(name, 'en'),
    paragraphs: linesOf(decision, 'en'),
    action: { label: 'See this concept', url },
    reason: `You receive this message because you take part in ${quoted(title, 'en')}.`,
  }),
});

/** To a person who is invited to take part in a concept. */
export const conceptInvitedMail = defineMail<ConceptMail>({
  name: 'concept-invited',
  fr: ({ name, heading, title, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: `Dites si vous participez à ${quoted(title, 'fr')}.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `On vous invite à participer au concept ${quoted(title, 'fr')} : plusieurs personnes y mènent une idée, étape par étape, jusque dans des foyers.`,
      'Lisez de quoi il s’agit, puis dites si vous participez. Seules les personnes qui vous invitent le savent.',
    ],
    action: { label: 'Lire et répondre', url },
    reason: `Vous recevez ce message parce que l’on vous propose de participer à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: `Say whether you take part in ${quoted(title, 'en')}.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `You are invited to take part in the concept ${quoted(title, 'en')}: several people lead an idea in it, step by step, into homes.`,
      'Read what it is about, then say whether you take part. Nobody but those who invite you knows that you are invited.',
    ],
    action: { label: 'Read and answer', url },
    reason: `You receive this message because you were invited to take part in ${quoted(title, 'en')}.`,
  }),
});

export interface ConceptPageAskedMail extends ConceptMail {
  page: Pick<ConceptPage, 'promise'>;
}

/** To the people who take part in a concept: may everybody read about it? */
export const conceptPageAskedMail = defineMail<ConceptPageAskedMail>({
  name: 'concept-page-asked',
  fr: ({ name, heading, title, url, page: { promise } }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: 'Rien ne paraît sans l’accord de tous les participants.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Une page publique est proposée pour ${quoted(title, 'fr')}. Elle dit où en est le concept, qui le porte et avec quelles structures, sans coordonnées, sans preuves et sans chiffres. Elle commence ainsi : ${quoted(promise, 'fr')}`,
      'Lisez ce qu’elle dirait, puis donnez votre accord si elle vous convient. Rien ne paraît tant que tous les participants n’ont pas dit oui, et vous pourrez retirer votre accord à tout moment.',
    ],
    action: { label: 'Lire la page et répondre', url },
    reason: `Vous recevez ce message parce que vous participez à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, url, page: { promise } }) => ({
    subject: headed(heading, title, 'en'),
    preheader: 'Nothing is shown unless all who take part agree.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `A public page is proposed for ${quoted(title, 'en')}. It says how far the concept has come, who carries it and with which organisations; no contacts, no evidence, no figures. It begins like this: ${quoted(promise, 'en')}`,
      'Read what it would say, then agree if it suits you. Nothing is shown until all who take part have said yes, and you can take your consent back at any time.',
    ],
    action: { label: 'Read the page and answer', url },
    reason: `You receive this message because you take part in ${quoted(title, 'en')}.`,
  }),
});

/** To the people who take part in a concept without any change for sixty days. */
export const conceptRemindedMail = defineMail<ConceptMail>({
  name: 'concept-reminded',
  fr: ({ name, heading, title, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: 'Rien n’y a changé depuis soixante jours.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Rien n’a changé dans ${quoted(title, 'fr')} depuis soixante jours.`,
      'Notez où vous en êtes, même en une phrase ; ou mettez le concept en pause, ou arrêtez-le en disant pourquoi : d’autres en profiteront.',
    ],
    action: { label: 'Ouvrir ce concept', url },
    reason: `Vous recevez ce message parce que vous participez à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: 'Nothing has changed for sixty days.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `Nothing has changed in ${quoted(title, 'en')} for sixty days.`,
      'Note how far you are, be it in one sentence; or pause the concept, or stop it and say why: others will learn from it.',
    ],
    action: { label: 'Open this concept', url },
    reason: `You receive this message because you take part in ${quoted(title, 'en')}.`,
  }),
});
