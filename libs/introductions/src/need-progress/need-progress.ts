import { dayInFrance } from '@passerelle/config';
import type { Need } from '@passerelle/needs';
import type { Introduction } from '../introduction/introduction.entity.js';
import type { IntroductionState } from '../introduction/introduction.transitions.js';
import type { NeedNextDateType, NeedProgress } from './need-progress.graphql.js';

/**
 * The progress of a need, from its introductions. The first rule that applies decides:
 * 1. `met`: a meeting had a result, or the company closed the need as met here;
 * 2. `in_discussion`: both parties have accepted, and have not met yet;
 * 3. `being_introduced`: a party has not answered yet;
 * 4. `unmet`: the need is closed or expired;
 * 5. `waiting`: no answer is awaited.
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

/**
 * The introduction that the progress of a need describes: the first of the most advanced ones. undefined: there is no
 * current introduction.
 */
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

/**
 * The day of the next event for a need. undefined: no such day is known.
 * @param today in France
 */
export function nextDateOf(
  need: Pick<Need, 'state' | 'expiresAt'>,
  introductions: readonly Pick<Introduction, 'state' | 'replyDueOn' | 'meetingAt'>[],
  today: string,
): NeedNextDateType | undefined {
  const known: NeedNextDateType[] = [];
  for (const { state, replyDueOn, meetingAt } of introductions) {
    if (state === 'proposed' && replyDueOn !== null) known.push({ on: replyDueOn, what: 'reply' });
    if (state === 'accepted' && meetingAt !== null)
      known.push({ on: dayInFrance(meetingAt), what: 'meeting' });
  }
  if (need.state === 'published' && need.expiresAt !== null)
    known.push({ on: dayInFrance(need.expiresAt), what: 'expiry' });
  return known
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
}
