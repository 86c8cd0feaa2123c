import { describe, expect, it } from '@jest/globals';
import { Actor, type MemberRole, type PlatformRole } from '../actor/actor.js';
import { mayOnOrganisation, type OrganisationAction } from './organisation.rules.js';

const organisation = { id: 'here' };
const actions: OrganisationAction[] = [
  'see',
  'seeMembers',
  'seeAbsence',
  'update',
  'setAbsence',
  'invite',
  'changeMembers',
  'leave',
];
/** Curators manage the organisations of others, but nobody speaks for a member. */
const ofCurators = actions.filter((action) => action !== 'leave' && action !== 'setAbsence');

const actor = (role: PlatformRole, memberships: Record<string, MemberRole> = {}): Actor =>
  new Actor(
    'somebody',
    role,
    Object.entries(memberships).map(([organisationId, memberRole]) => ({
      organisationId,
      organisationKind: 'startup',
      role: memberRole,
    })),
    undefined,
  );

describe('an organisation', () => {
  it.each([
    ['nobody', Actor.nobody, []],
    ['a stranger', actor('none'), ['see']],
    ['the owner of another one', actor('none', { elsewhere: 'owner' }), ['see']],
    [
      'a member',
      actor('none', { here: 'member' }),
      ['see', 'seeMembers', 'seeAbsence', 'setAbsence', 'leave'],
    ],
    ['an owner', actor('none', { here: 'owner' }), actions],
    ['a curator', actor('curator'), ofCurators],
    ['an admin', actor('admin'), ofCurators],
    ['the product itself', Actor.system, ofCurators],
  ])('lets %s do no more than it should', (_, who, allowed) => {
    expect(actions.filter((action) => mayOnOrganisation(who, action, organisation))).toEqual(allowed);
  });
});
