import { dayInFrance } from '@passerelle/config';
import type { Need } from '@passerelle/needs';
import type { Introduction } from '../introduction/introduction.entity.js';
import type { NeedNextDateType } from './need-progress.graphql.js';

/**
 * The day of the next event for a need; undefined: no such day is known.
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
