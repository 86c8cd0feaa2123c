import type { Need } from '@passerelle/needs';
import type { Solver } from '@passerelle/solvers';

/** Why a solver cannot be put in touch with a need now, the gravest first. */
export const blockers = [
  'not_published',
  'same_organisation',
  'standing',
  'incomplete',
  'paused',
  'away',
  'cooling_down',
  'full',
] as const;
export type Blocker = (typeof blockers)[number];

/** What is known of a need and a solver beyond the two themselves. */
export interface PairStanding {
  /** The day in France. */
  today: string;
  /** They are being asked, or know each other. */
  standing: boolean;
  /** Somebody would be on both sides. */
  sharesPeople: boolean;
  /** One has declined, too short a time ago. */
  coolsUntil: Date | undefined;
  /** How many introductions the solver still welcomes this month. */
  left: number;
}

/** Why this pair cannot be introduced now; undefined: it can. What fits badly is the curator's to judge. */
export function blockerOf(need: Need, solver: Solver, pair: PairStanding): Blocker | undefined {
  if (need.state !== 'published') return 'not_published';
  if (need.organisationId === solver.organisationId || pair.sharesPeople) return 'same_organisation';
  if (pair.standing) return 'standing';
  if (!solver.complete) return 'incomplete';
  if (solver.isPaused) return 'paused';
  if (solver.isAway(pair.today)) return 'away';
  if (pair.coolsUntil !== undefined) return 'cooling_down';
  if (pair.left <= 0) return 'full';
  return undefined;
}
