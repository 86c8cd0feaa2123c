import type { GateDecision } from '@passerelle/concepts';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import { decisionInWords } from './concept.words.js';
import type { ConceptMail } from './concept-notices.js';

export interface ConceptGateDecidedMail extends ConceptMail {
  decision: Pick<GateDecision, 'gate' | 'verdict' | 'reason'>;
}

/** To those who take part in a concept: what a curator has signed. */
export const conceptGateDecidedMail = defineMail<ConceptGateDecidedMail>({
  name: 'concept-gate-decided',
  fr: ({ name, heading, title, decision, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: decisionInWords({ ...decision, reason: '' }, 'fr'),
    greeting: greeting(name, 'fr'),
    paragraphs: [decisionInWords(decision, 'fr')],
    action: { label: 'Voir ce concept', url },
    reason: `Vous recevez ce message parce que vous participez à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, decision, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: decisionInWords({ ...decision, reason: '' }, 'en'),
    greeting: greeting(name, 'en'),
    paragraphs: [decisionInWords(decision, 'en')],
    action: { label: 'See this concept', url },
    reason: `You receive this message because you take part in ${quoted(title, 'en')}.`,
  }),
});
