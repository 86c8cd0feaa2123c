import type { Need } from '@passerelle/needs';
import type { Introduction, IntroductionState } from '../introduction/index.js';
import type { NeedProgress } from './need-progress.graphql.js';

/**
 * How far a need has come, from its introductions; the first that applies:
 * 1. `met`: somebody was met and it was not in vain, or the company closed it as met here;
 * 2. `in_discussion`: both have accepted, and not met yet;
 * 3. `being_introduced`: somebody is being asked;
 * 4. `unmet`: it is closed, or its term has passed, without any of these;
 * 5. `waiting`: it is for the curators, or the solvers, to come forward.
 */
export function progressOf(
  need: Pick<Need, 'state' | 'closingReason'>,
  introductions: readonly Pick<Introduction, 'state'>[],
): NeedProgress {
  const some = (...states: IntroductionState[]): boolean =>
    introductions.some(({ state }) => states.includes(state));
  if (some('met', 'succeeded') || need.closingReason === 'met_here') return 'met';
  if (some('accepted')) return 'in_discussion';
  if (some('proposed')) return 'being_introduced';
  return need.state === 'closed' || need.state === 'expired' ? 'unmet' : 'waiting';
}
