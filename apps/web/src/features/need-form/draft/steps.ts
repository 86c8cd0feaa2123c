import { type DraftContent, lengthOf, shortest } from './content.js';

/** Pages of the form for a need, in order, by the names in their addresses. */
export const steps = [
  'situation',
  'titre',
  'contact',
  'structure',
  'sujets',
  'lieu',
  'quand',
  'relire',
] as const;
export type Step = (typeof steps)[number];

export const isStep = (name: string): name is Step => steps.some((step) => step === name);

/** The known facts about the author. A page that requests a known fact is left out. */
export interface Known {
  isSignedIn: boolean;
  /** The author has one company, or has chosen one. */
  hasCompany: boolean;
}

export function stepsFor({ isSignedIn, hasCompany }: Known): readonly Step[] {
  return steps.filter((step) => {
    if (step === 'contact') return !isSignedIn;
    if (step === 'structure') return !hasCompany;
    return true;
  });
}

export const stepAfter = (step: Step, asked: readonly Step[]): Step =>
  steps.find((later) => steps.indexOf(later) > steps.indexOf(step) && asked.includes(later)) ?? 'relire';

/** The page before. undefined: this is the first page. */
export const stepBefore = (step: Step, asked: readonly Step[]): Step | undefined =>
  steps.findLast((earlier) => steps.indexOf(earlier) < steps.indexOf(step) && asked.includes(earlier));

/** Numbers for "Question 2 of 7". The last page is no question. */
export function placeOf(step: Step, asked: readonly Step[]): { number: number; count: number } {
  const questions: readonly Step[] = asked.filter((one) => one !== 'relire');
  return { number: questions.indexOf(step) + 1, count: questions.length };
}

/** The page on which a field of the API's input is corrected. */
export const stepOfField: Readonly<Record<string, Step>> = {
  description: 'situation',
  title: 'titre',
  tags: 'sujets',
  territories: 'lieu',
  neededBy: 'quand',
};

/** The pages that must still be filled in before the need can be sent. */
export function missingSteps(content: DraftContent): ('titre' | 'sujets' | 'lieu')[] {
  return [
    ...(lengthOf(content.title) < shortest.title ? (['titre'] as const) : []),
    ...(content.tags.length === 0 ? (['sujets'] as const) : []),
    ...(content.places.length === 0 ? (['lieu'] as const) : []),
  ];
}
