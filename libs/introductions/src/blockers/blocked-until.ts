import { dayAfter, dayInFrance } from '@passerelle/config';
import type { Solver } from '@passerelle/solvers';
import type { Blocker, PairStanding } from './blockers.js';

/** The first day on which a blocker will have ended by itself; undefined: a person has to act. */
export function blockedUntil(
  blocker: Blocker,
  { awayUntil }: Pick<Solver, 'awayUntil'>,
  { today, coolsUntil }: PairStanding,
): string | undefined {
  switch (blocker) {
    case 'away':
      return awayUntil === null ? undefined : dayAfter(awayUntil, 1);
    case 'cooling_down':
      return coolsUntil && dayInFrance(coolsUntil);
    case 'full':
      return firstOfNextMonth(today);
    case 'not_published':
    case 'same_organisation':
    case 'standing':
    case 'hidden':
    case 'incomplete':
    case 'unsupervised':
    case 'paused':
      return undefined;
  }
}

function firstOfNextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
