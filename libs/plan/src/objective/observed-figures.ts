import { type ObjectiveUnit } from './objective.entity.js';

/** The numbers of the observatory that can measure an objective: the headlines of its figures. */
export const observedFigureNames = [
  'needs',
  'needs_succeeded',
  'first_match_in_a_day',
  'first_match_hours',
  'met_in_sixty_days',
  'first_meeting_days',
  'company_answers_in_time',
  'solver_answers_in_time',
  'introductions_settled',
  'introductions_accepted',
  'meetings',
  'homes',
] as const;
export type ObservedFigure = (typeof observedFigureNames)[number];

/** Place of each number in the observatory, and its unit in objectives. */
export const observedFigures: Readonly<
  Record<ObservedFigure, { figure: string; headline: string; unit: ObjectiveUnit }>
> = {
  needs: { figure: 'needs', headline: 'needs', unit: 'count' },
  needs_succeeded: { figure: 'funnel', headline: 'succeeded', unit: 'percent' },
  first_match_in_a_day: { figure: 'first_match', headline: 'share', unit: 'percent' },
  first_match_hours: { figure: 'first_match', headline: 'median', unit: 'hours' },
  met_in_sixty_days: { figure: 'first_meeting', headline: 'share', unit: 'percent' },
  first_meeting_days: { figure: 'first_meeting', headline: 'median', unit: 'days' },
  company_answers_in_time: { figure: 'answers_in_time', headline: 'company_share', unit: 'percent' },
  solver_answers_in_time: { figure: 'answers_in_time', headline: 'solver_share', unit: 'percent' },
  introductions_settled: { figure: 'acceptances', headline: 'settled', unit: 'count' },
  introductions_accepted: { figure: 'acceptances', headline: 'accepted_share', unit: 'percent' },
  meetings: { figure: 'outcomes', headline: 'meetings', unit: 'count' },
  homes: { figure: 'concepts_in_homes', headline: 'homes', unit: 'count' },
};
