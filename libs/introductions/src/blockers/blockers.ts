import { dayAfter, dayInFrance } from '@passerelle/config';
import type { Need } from '@passerelle/needs';
import type { Solver } from '@passerelle/solvers';

/** Why a solver cannot be introduced to a need now, the gravest reason first. */
export const blockers = [
  'not_published',
  'same_organisation',
  'standing',
  'hidden',
  'incomplete',
  'unsupervised',
  'paused',
  'away',
  'cooling_down',
  'full',
] as const;
export type Blocker = (typeof blockers)[number];

/** The facts that decide about a pair, besides the states of the need and the solver. */
export interface PairStatus {
  /** Today in France. */
  today: string;
  /** A current introduction of the pair: the parties have not answered yet, or know each other. */
  standing: boolean;
  /** The parties are not notified of this introduction yet. For them it does not exist. */
  isUnannounced: boolean;
  /** A person belongs to both sides. */
  sharesPeople: boolean;
  /** A party declined lately; no new introduction before this moment. */
  coolsUntil: Date | undefined;
  /** How many introductions the solver still accepts this month. */
  left: number;
}

/** As `blockerOf`, for a party of the pair. The party knows only of introductions of which it is notified. */
export const blockerForParty = (need: Need, solver: Solver, pair: PairStatus): Blocker | undefined =>
  blockerOf(need, solver, { ...pair, standing: pair.standing && !pair.isUnannounced });

/**
 * Why this pair cannot be introduced now. undefined: the pair can be introduced. The curator judges whether the two
 * fit.
 */
export function blockerOf(need: Need, solver: Solver, pair: PairStatus): Blocker | undefined {
  if (need.state !== 'published') return 'not_published';
  if (need.organisationId === solver.organisationId || pair.sharesPeople) return 'same_organisation';
  if (pair.standing) return 'standing';
  if (solver.isHidden) return 'hidden';
  if (!solver.complete) return 'incomplete';
  if (solver.isUnsupervised) return 'unsupervised';
  if (solver.isPaused) return 'paused';
  if (solver.isAway(pair.today)) return 'away';
  if (pair.coolsUntil !== undefined) return 'cooling_down';
  if (pair.left <= 0) return 'full';
  return undefined;
}

/** The first day on which a blocker will have ended by itself; undefined: a person has to act. */
export function blockedUntil(
  blocker: Blocker,
  { awayUntil }: Pick<Solver, 'awayUntil'>,
  { today, coolsUntil }: PairStatus,
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
