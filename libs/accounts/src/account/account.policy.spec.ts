import { describe, expect, it } from '@jest/globals';
import { Actor, type PlatformRole } from '../actor/actor.js';
import { accountActions, mayOnAccount } from './account.rules.js';

const as = (role: PlatformRole): Actor => new Actor('one', role, [], undefined);
const mayAll = (
  actor: Actor,
  id: string,
  suspendedAt: Date | null = null,
  secondFactorSince: Date | null = null,
): string[] =>
  accountActions.filter((action) => mayOnAccount(actor, action, { id, suspendedAt, secondFactorSince }));

describe('an account', () => {
  it('is changed by admins alone, and suspended by another', () => {
    expect(mayAll(as('admin'), 'other')).toEqual(['suspend', 'setRole', 'endSessions']);
    expect(mayAll(as('admin'), 'other', new Date(0))).toEqual(['reinstate', 'setRole', 'endSessions']);
    expect(mayAll(as('admin'), 'one')).toEqual(['setRole', 'endSessions']);
  });

  it('loses its second factor by another admin alone', () => {
    expect(mayAll(as('admin'), 'other', null, new Date(0))).toContain('resetSecondFactor');
    expect(mayAll(as('admin'), 'one', null, new Date(0))).not.toContain('resetSecondFactor');
    expect(mayAll(as('curator'), 'other', null, new Date(0))).toEqual([]);
  });

  it.each(['curator', 'none'] as const)('is not changed by %s, not even their own', (role) => {
    expect(mayAll(as(role), 'other')).toEqual([]);
    expect(mayAll(as(role), 'one')).toEqual([]);
    expect(mayAll(Actor.nobody, 'other')).toEqual([]);
  });
});
