import { declineReasons, outcomes } from '@passerelle/introductions';

/** In hours: how soon after its publication the first solver stood out for a need. */
export const matchedWithinHours = [1, 6, 24, 72, 168, 336, 720] as const;

/** In days: how soon after its publication a need led to a meeting. */
export const metWithinDays = [7, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365] as const;

/**
 * Series by month. Needs, by the month of their publication: their progress and its speed. Introductions, by the
 * month of their proposal: answers. Meetings, by their own month: outcomes. All in France.
 */
export const needSeries = {
  published: 'published',
  proposed: 'proposed',
  accepted: 'accepted',
  met: 'met',
  succeeded: 'succeeded',
  matched: 'matched',
  matchedWithin: (hours: (typeof matchedWithinHours)[number]) => `matched within ${hours} h`,
  metWithin: (days: (typeof metWithinDays)[number]) => `met within ${days} d`,
};

export const introductionSeries = {
  due: (side: 'company' | 'solver') => `answers due from the ${side}`,
  inTime: (side: 'company' | 'solver') => `answers in time from the ${side}`,
  settled: 'settled',
  acceptedByBoth: 'accepted by both',
  lapsed: 'lapsed',
  declined: (reason: (typeof declineReasons)[number]) => `declined: ${reason}`,
};

export const meetingSeries = {
  meetings: 'meetings',
  outcome: (outcome: (typeof outcomes)[number]) => `came of it: ${outcome}`,
  noNews: 'no news',
};

/** Concepts that have passed all four gates, by the month of the last. */
export const conceptSeries = {
  inHomes: 'concepts in homes',
  /** The number of homes in which the concepts were begun, as their members stated it. */
  homes: 'homes',
};

/** Series of the present stock. */
export const stockSeries = {
  /** Published needs, by activity. */
  openNeeds: 'open needs',
  /** Visible and not paused solvers, by activity, for each place where they work. */
  solvers: 'solvers',
  /** The same solvers, with any activity, that name the place itself or a place within it. */
  localSolvers: 'local solvers',
  /** Searches of ninety days without an opened result, by tag. */
  searches: 'searches',
  /** Among these, searches that found nothing. */
  withoutResult: 'searches without a result',
} as const;
