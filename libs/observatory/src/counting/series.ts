import { declineReasons, outcomes } from '@passerelle/introductions';

/** Within how many hours of its publication the first solver stood out for a need. */
export const matchedWithinHours = [1, 6, 24, 72, 168, 336, 720] as const;

/** Within how many days of its publication a need led to a meeting. */
export const metWithinDays = [7, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365] as const;

/**
 * What is counted by month. Of needs, by the month in which they were published: how far they have come, how soon. Of introductions,
 * by the month in which they were proposed: answers. Of meetings, by their own month: what came of them. All in France.
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

/** Of concepts that have passed their four gates, by the month in which they passed the last. */
export const conceptSeries = {
  inHomes: 'concepts in homes',
  /** In how many homes they were tried, as their test plans say. */
  homes: 'homes',
};

/** What is counted as it stands now. */
export const stockSeries = {
  /** Published needs, by activity. */
  openNeeds: 'open needs',
  /** Solvers that others may see and that are not paused, by activity, for each place where they work. */
  solvers: 'solvers',
  /** The same who name the place itself or one in it, whatever they do. */
  localSolvers: 'local solvers',
  /** Searches of ninety days without a result that was opened, by tag. */
  searches: 'searches',
  /** Those of them that found nothing. */
  withoutResult: 'searches without a result',
} as const;
