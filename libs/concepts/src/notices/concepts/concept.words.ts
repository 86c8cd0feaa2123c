import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { headed, quoted } from '@passerelle/mail';
import type { GateDecision } from '../../gates/gate-decision.entity.js';

type Signed = Pick<GateDecision, 'gate' | 'verdict' | 'reason'>;

const gates: Record<Language, Record<Signed['gate'], string>> = {
  fr: {
    problem: 'Le problème est vrai',
    payer: 'Quelqu’un paiera',
    trial: 'On peut essayer',
    holds: 'Cela tient',
  },
  en: {
    problem: 'The problem is true',
    payer: 'Somebody will pay',
    trial: 'It can be tried',
    holds: 'It holds',
  },
};

const verdicts: Record<Language, Record<Signed['verdict'], (gate: string) => string>> = {
  fr: {
    passed: (gate) => `L’étape ${gate} est franchie.`,
    changes: (gate) => `L’étape ${gate} est à compléter.`,
    refused: (gate) => `L’étape ${gate} est refusée.`,
    reopened: (gate) => `L’étape ${gate} est rouverte.`,
  },
  en: {
    passed: (gate) => `The step ${gate} is passed.`,
    changes: (gate) => `The step ${gate} is to be completed.`,
    refused: (gate) => `The step ${gate} is refused.`,
    reopened: (gate) => `The step ${gate} is reopened.`,
  },
};

/** A curator's decision on a gate, with its reason. */
export function decisionInWords({ gate, verdict, reason }: Signed, language: Language): string {
  const verdictText = verdicts[language][verdict](quoted(gates[language][gate], language));
  if (reason === '') return verdictText;
  return `${verdictText} ${headed({ fr: `${placeIn.fr.Operator} précise`, en: `${placeIn.en.operatorName} adds` }[language], quoted(reason, language), language)}`;
}
