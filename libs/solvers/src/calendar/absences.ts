import { dayAfter } from '@passerelle/config';
import { type Absence, calendarKinds } from '../solver/solver.entity.js';
import type { PeriodKind, SolverPeriod } from './solver-period.entity.js';

/** The fields of a period that these rules read. */
export type Period = Pick<SolverPeriod, 'kind' | 'from' | 'until' | 'away'>;

/** On a day of two periods, the first kind in this list counts: an exam in a week at school is an exam. */
const byWeight: readonly PeriodKind[] = ['absence', ...calendarKinds];

/** The period that counts on a day (YYYY-MM-DD); undefined: there is none. */
export function periodOn(periods: readonly Period[], day: string): Period | undefined {
  let found: Period | undefined;
  for (const period of periods) {
    if (day < period.from || period.until < day) continue;
    if (found === undefined || byWeight.indexOf(period.kind) < byWeight.indexOf(found.kind)) found = period;
  }
  return found;
}

/** Whether the solver does not answer on a day (YYYY-MM-DD). */
export const isAwayOn = (periods: readonly Period[], day: string): boolean =>
  periodOn(periods, day)?.away ?? false;

/**
 * The present absence or, if there is none, the next one; null: none is known. Days that follow each other are one absence, whatever their
 * kinds: a solver with holidays right after exams is back after the holidays.
 */
export function presentOrNextAbsence(periods: readonly Period[], today: string): Absence | null {
  const isAway = (day: string): boolean => isAwayOn(periods, day);
  // A future absence begins with a period, or on the day after a period of greater weight.
  const start = [today, ...periods.flatMap((period) => [period.from, dayAfter(period.until, 1)])]
    .filter((day) => day >= today)
    .toSorted()
    .find(isAway);
  if (start === undefined) return null;
  let from = start;
  while (isAway(dayAfter(from, -1))) from = dayAfter(from, -1);
  const kinds = new Set<PeriodKind | undefined>();
  let until = from;
  for (let day = from; isAway(day); day = dayAfter(day, 1)) {
    kinds.add(periodOn(periods, day)?.kind);
    until = day;
  }
  const [kind = 'absence'] = kinds;
  return { from, until, kind: kinds.size > 1 || kind === 'absence' ? null : kind };
}
