import type { OutcomeOfPair } from '@passerelle/matching';
import type { EntityManager } from 'typeorm';
import { Interest } from './interests/interest.entity.js';
import { Introduction } from './introduction/introduction.entity.js';
import type { IntroductionState } from './introduction/introduction.transitions.js';

/** The pair of a need and a solver. */
export type PairOfIds = Pick<Introduction, 'needId' | 'solverId'>;

const ofState: Partial<Record<IntroductionState, OutcomeOfPair>> = {
  proposed: 'proposed',
  accepted: 'accepted',
  met: 'accepted',
  succeeded: 'succeeded',
  fruitless: 'fruitless',
};

/**
 * Whether an introduction shows that the two fit or do not. A decline shows a misfit only if a party answers that the
 * need is not its trade. Lack of time, distance and price depend on the moment, not on the pair. undefined: it shows
 * nothing, as after a lapse or a withdrawal.
 */
export function outcomeOfIntroduction({
  state,
  companyReply,
  solverReply,
}: Pick<Introduction, 'state' | 'companyReply' | 'solverReply'>): OutcomeOfPair | undefined {
  if (state !== 'declined') return ofState[state];
  const reasons = [companyReply, solverReply].map(({ answer, declineReason }) =>
    answer === 'declined' ? declineReason : null,
  );
  return reasons.includes('not_our_trade') ? 'unfit' : undefined;
}

/** Whether an interest shows that the two fit or do not. */
export function outcomeOfInterest({
  state,
  declineReason,
}: Pick<Interest, 'state' | 'declineReason'>): OutcomeOfPair | undefined {
  if (state === 'open' || state === 'introduced') return 'interested';
  return state === 'declined' && declineReason === 'does_not_fit' ? 'unfit' : undefined;
}

/** Outcome of a pair: from the newest of its introductions that shows an outcome, else from its interest. */
export async function outcomeOfPair(
  manager: EntityManager,
  { needId, solverId }: PairOfIds,
): Promise<OutcomeOfPair | undefined> {
  const introductions = await manager.find(Introduction, {
    where: { needId, solverId },
    order: { proposedAt: 'DESC', id: 'DESC' },
  });
  for (const introduction of introductions) {
    const outcome = outcomeOfIntroduction(introduction);
    if (outcome !== undefined) return outcome;
  }
  const interest = await manager.findOneBy(Interest, { needId, solverId });
  return interest === null ? undefined : outcomeOfInterest(interest);
}
