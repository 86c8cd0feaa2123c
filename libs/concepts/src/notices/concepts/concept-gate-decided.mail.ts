import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { GateDecision } from '../../gates/gate-decision.entity.js';
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

const saidOf = (decision: ConceptGateDecidedMail['decision'], language: Language): string[] =>
  [decisionInWords(decision, language), nexts[language][decision.verdict]].filter(
    (said) => said !== undefined,
  );

/** To the people who take part in a concept: a curator's decision on a gate. */
export const conceptGateDecidedMail = defineMail<ConceptGateDecidedMail>({
  name: 'concept-gate-decided',
  fr: ({ name, title, decision, url }) => ({
    subject: headed(subjects.fr[decision.verdict], title, 'fr'),
    preheader: decisionInWords({ ...decision, reason: '' }, 'fr'),
    greeting: greeting(name, 'fr'),
    paragraphs: saidOf(decision, 'fr'),
    action: { label: 'Voir ce concept', url },
    reason: `Vous recevez ce message parce que vous participez à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, title, decision, url }) => ({
    subject: headed(subjects.en[decision.verdict], title, 'en'),
    preheader: decisionInWords({ ...decision, reason: '' }, 'en'),
    greeting: greeting(name, 'en'),
    paragraphs: saidOf(decision, 'en'),
    action: { label: 'See this concept', url },
    reason: `You receive this message because you take part in ${quoted(title, 'en')}.`,
  }),
});
