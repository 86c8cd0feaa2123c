import type { Tag } from '@passerelle/taxonomy';

/** The conditions of the law for a provider of an activity at home. */
export const activityRegimes = ['declaration', 'approval', 'authorisation'] as const;
export type ActivityRegime = (typeof activityRegimes)[number];

/**
 * The regime of an activity, by its number in article D7231-1 of the code du travail, which the taxonomy contains.
 * null for a tag that is no activity. The sources:
 * - Part I, 1° and 2°, children under three: approval by the State (agrément), code du travail, articles L7232-1 and
 *   R7232-1.
 * - Part I, 3° to 5°, elderly, disabled or chronically ill people: authorisation by the département for those who
 *   provide it themselves (code de l’action sociale et des familles, articles L312-1 and L313-1), approval for those
 *   who place workers.
 * - Part II, all the rest: declaration, which opens the tax advantages, code du travail, articles L7232-1-1 and
 *   R7232-16.
 */
export function regimeOf({
  officialCode,
  regime,
}: Pick<Tag, 'officialCode' | 'regime'>): ActivityRegime | null {
  if (regime === null) return null;
  if (regime === 'declaration') return 'declaration';
  return officialCode === 'I.1' || officialCode === 'I.2' ? 'approval' : 'authorisation';
}

/** Regimes from the lightest to the heaviest. A provider of several activities needs the heaviest. */
export const heaviestOf = (regimes: readonly ActivityRegime[]): ActivityRegime | undefined =>
  activityRegimes.findLast((regime) => regimes.includes(regime));
