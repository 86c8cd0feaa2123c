import type { Need } from '@passerelle/needs';
import type { Introduction } from '../introduction/introduction.entity.js';
import type { IntroductionState } from '../introduction/introduction.transitions.js';
import type { NeedProgress } from './need-progress.graphql.js';

/**
 * How far a need has come, from its introductions. The first rule that applies decides:
 * 1. `met`: a meeting was not in vain, or the company closed the need as met here;
 * 2. `in_discussion`: both parties have accepted, and have not met yet;
 * 3. `being_introduced`: a party is being asked;
 * 4. `unmet`: the need is closed or expired;
 * 5. `waiting`: no party is being asked.
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

/** The introduction that the progress of a need tells of: the first that has come furthest; undefined: none stands. */
export const furthestOf = <Known extends Pick<Introduction, 'id' | 'state'>>(
  introductions: readonly Known[],
): Known | undefined => {
  for (const state of ['succeeded', 'met', 'accepted', 'proposed'] as const) {
    const [first] = introductions
      .filter((introduction) => introduction.state === state)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (first !== undefined) return first;
  }
  return undefined;
};
