import { describe, expect, it } from '@jest/globals';
import { MailReach } from './mail-reach.entity.js';

const THEN = new Date('2026-11-01T08:00:00Z');
const NOW = new Date('2026-11-24T08:00:00Z');
const reach = (wanted: Partial<MailReach> = {}): MailReach =>
  Object.assign(new MailReach(), {
    state: 'reachable',
    reason: null,
    status: '',
    since: THEN,
    complainedAt: null,
    ...wanted,
  });
const doubtful = { state: 'doubtful', reason: 'temporary', status: '4.2.2' } as const;
const unreachable = { state: 'unreachable', reason: 'permanent', status: '5.1.1' } as const;

describe('a mail that has not arrived', () => {
  it('says nothing of the address where the server dislikes the mail', () => {
    const address = reach();
    expect(address.fail({ kind: 'policy', status: '5.7.1' }, 9, NOW)).toBe(false);
    expect(address).toEqual(reach());
  });

  it('makes the address unreachable at once where it does not exist', () => {
    const address = reach();
    expect(address.fail({ kind: 'permanent', status: '5.1.1' }, 1, NOW)).toBe(true);
    expect(address).toEqual(reach({ ...unreachable, since: NOW }));
  });

  it('makes it doubtful at the third, once', () => {
    const address = reach();
    const failed = { kind: 'temporary', status: '4.2.2' } as const;
    expect(address.fail(failed, 2, NOW)).toBe(false);
    expect(address).toEqual(reach());
    expect(address.fail(failed, 3, NOW)).toBe(true);
    expect(address).toEqual(reach({ ...doubtful, since: NOW }));
    expect(address.fail(failed, 4, new Date())).toBe(false);
    expect(address.since).toEqual(NOW);
  });

  it('changes nothing where the address is unreachable', () => {
    const address = reach(unreachable);
    expect(address.fail({ kind: 'permanent', status: '5.1.2' }, 9, NOW)).toBe(false);
    expect(address).toEqual(reach(unreachable));
  });
});

describe('a complaint', () => {
  it('counts once', () => {
    const address = reach();
    expect(address.isWell).toBe(true);
    expect(address.complain(NOW)).toBe(true);
    expect(address.complain(new Date())).toBe(false);
    expect(address).toMatchObject({ complainedAt: NOW, isWell: false });
  });

  it.each([
    [true, null],
    [false, THEN],
  ])('after a mail was read that its reader asked for (%s): %s', (wantsMails, complainedAt) => {
    const address = reach({ complainedAt: THEN });
    expect(address.prove({ wantsMails }, NOW)).toBe(wantsMails);
    expect(address).toEqual(reach({ complainedAt }));
  });
});

describe('an address', () => {
  it('is reachable once a mail was read there', () => {
    for (const state of [doubtful, unreachable]) {
      const address = reach(state);
      expect(address.prove({ wantsMails: false }, NOW)).toBe(true);
      expect(address).toEqual(reach({ since: NOW }));
    }
    expect(reach().prove({ wantsMails: true }, NOW)).toBe(false);
  });

  it('is reachable again after a time without a failure, if it was doubtful', () => {
    const address = reach(doubtful);
    expect(address.rest(NOW)).toBe(true);
    expect(address).toEqual(reach({ since: NOW }));
    for (const state of [{}, unreachable]) {
      const other = reach(state);
      expect(other.rest(NOW)).toBe(false);
      expect(other).toEqual(reach(state));
    }
  });

  it('is well only where mails arrive and nobody complains', () => {
    expect([reach(), reach(doubtful), reach({ complainedAt: NOW })].map(({ isWell }) => isWell)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
