import type { PartySide } from '../../ui/api/schema-types.js';
import { dayInParis } from '../../ui/days.js';
import type { IntroductionForCuratorFragment } from './parts.graphql.js';

export const isPast = (day: string, now: Date | undefined): boolean =>
  now !== undefined && day < dayInParis(now);

/** The answer of a side. @param side null: no side, so no answer */
export const replyOf = (
  { companyReply, solverReply }: IntroductionForCuratorFragment,
  side: PartySide | null,
): IntroductionForCuratorFragment['companyReply'] | undefined =>
  side === null ? undefined : { company: companyReply, solver: solverReply }[side];
