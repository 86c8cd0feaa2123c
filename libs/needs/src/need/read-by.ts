import { dayInFrance, type Settings, workingDayAfter } from '@passerelle/config';
import type { Need } from './need.entity.js';

/**
 * The last day on which the operator promises to have read a submitted need (YYYY-MM-DD, in France). undefined: the
 * need does not wait to be read.
 */
export const readByOf = (
  { state, submittedAt }: Pick<Need, 'state' | 'submittedAt'>,
  { reviewWithinDays }: Pick<Settings, 'reviewWithinDays'>,
): string | undefined =>
  state === 'submitted' && submittedAt !== null
    ? workingDayAfter(dayInFrance(submittedAt), reviewWithinDays)
    : undefined;
