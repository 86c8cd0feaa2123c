import { expect, it } from '@jest/globals';
import { nextDateOf } from './need-progress.js';

const asked = { state: 'proposed', replyDueOn: '2026-12-03', meetingAt: null } as const;
// In France it is already the fifth.
const meets = {
  state: 'accepted',
  replyDueOn: '2026-11-25',
  meetingAt: new Date('2026-12-04T23:30:00Z'),
} as const;
const published = { state: 'published', expiresAt: new Date('2027-02-01T10:00:00Z') } as const;
const today = '2026-12-01';

it('is the soonest of what is known: a reply that is due, a meeting, the end of the need', () => {
  expect(nextDateOf(published, [meets, asked], today)).toEqual({ on: '2026-12-03', what: 'reply' });
  expect(nextDateOf(published, [meets], today)).toEqual({ on: '2026-12-05', what: 'meeting' });
  expect(nextDateOf(published, [], today)).toEqual({ on: '2027-02-01', what: 'expiry' });
});

it('is none where nothing is to come', () => {
  expect(nextDateOf({ state: 'draft', expiresAt: null }, [], today)).toBeUndefined();
  expect(nextDateOf({ ...published, state: 'closed' }, [], today)).toBeUndefined();
  expect(
    nextDateOf({ ...published, state: 'closed' }, [{ ...asked, state: 'lapsed' }], today),
  ).toBeUndefined();
  expect(nextDateOf({ ...published, state: 'expired' }, [meets, asked], '2026-12-06')).toBeUndefined();
});
