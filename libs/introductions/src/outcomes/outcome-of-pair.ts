import type { OutcomeOfPair } from '@passerelle/matching';
import type { EntityManager } from 'typeorm';
import { Interest } from '../interests/index.js';
import { Introduction, type IntroductionState } from '../introduction/index.js';

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
 * What an introduction shows of whether the two fit. A decline shows it only where a party says that it is not its trade: no time, too far
 * or too dear tell of the moment, not of the pair. Undefined: nothing; so too where it lapsed or was withdrawn.
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

/** What an interest shows of whether the two fit. */
export function outcomeOfInterest({
  state,
  declineReason,
}: Pick<Interest, 'state' | 'declineReason'>): OutcomeOfPair | undefined {
  if (state === 'open' || state === 'introduced') return 'interested';
  return state === 'declined' && declineReason === 'does_not_fit' ? 'unfit' : undefined;
}

/** What has become of a pair: by the newest of its introductions that shows something, else by its interest. */
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
