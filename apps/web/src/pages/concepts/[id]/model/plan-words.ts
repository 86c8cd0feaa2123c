import { msg } from '@lingui/core/macro';

/** The texts of a test plan, in the order of the page. */
export const planTexts = ['consent', 'insurance', 'measures', 'stopsWhen', 'results', 'incidents'] as const;
export type PlanText = (typeof planTexts)[number];

export const planWords = {
  consent: msg`L’accord des personnes`,
  insurance: msg`L’assurance`,
  measures: msg`Ce qu’on mesure`,
  stopsWhen: msg`Ce qui ferait arrêter`,
  results: msg`Les résultats`,
  incidents: msg`Les incidents`,
} satisfies Record<PlanText, unknown>;
