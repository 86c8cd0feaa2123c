import { describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import type { ConceptParties } from '../concept/concept.policy.js';
import { joiningActions, type JoiningParties, mayOnJoining, sidesOf } from './joining.policy.js';

const [companyId, otherId, carrierId] = [newId(), newId(), newId()];
const of = (role: Actor['role'], personId: string, organisationId?: string): Actor =>
  new Actor(
    personId,
    role,
    organisationId === undefined
      ? []
      : [{ organisationId, organisationKind: 'service_company', role: 'member' }],
    undefined,
  );
const memberId = newId();
const parties: ConceptParties = {
  conceptId: newId(),
  members: [carrierId, memberId],
  invited: [],
  organisationIds: [otherId],
  openOrganisationIds: [],
  holderIds: [],
};
const carried: JoiningParties = { concept: { carrierId }, parties, need: { organisationId: companyId } };
const uncarried: JoiningParties = { ...carried, concept: { carrierId: null } };
const actors = {
  nobody: Actor.nobody,
  stranger: of('none', newId()),
  company: of('none', newId(), companyId),
  carrier: of('none', carrierId),
  member: of('none', memberId),
  curator: of('curator', newId()),
  'curator of the company': of('curator', newId(), companyId),
  'curator of the concept': of('curator', newId(), otherId),
};
const may = (name: keyof typeof actors, parts: JoiningParties): string =>
  joiningActions.filter((action) => mayOnJoining(actors[name], action, parts)).join(' ');

describe('who may do what about a need that may join a concept', () => {
  it.each<[keyof typeof actors, string, string, string]>([
    ['nobody', '', '', ''],
    ['stranger', '', '', ''],
    ['company', 'see ask answer', 'see ask answer withdraw', 'see ask answer'],
    ['carrier', 'see answer', 'see answer', ''],
    ['member', '', '', ''],
    [
      'curator',
      'see propose withdraw seeReason',
      'see propose withdraw seeReason',
      'see propose answer withdraw seeReason',
    ],
    ['curator of the company', 'see ask answer', 'see ask answer withdraw', 'see ask answer'],
    ['curator of the concept', 'see', 'see', 'see'],
  ])('%s', (name, before, onceCompanyAgreed, whereNobodyCarriesIt) => {
    expect(may(name, carried)).toBe(before);
    expect(may(name, { ...carried, agreed: ['company'] })).toBe(onceCompanyAgreed);
    expect(may(name, uncarried)).toBe(whereNobodyCarriesIt);
  });

  it('a carrier who has left speaks for it no more', () => {
    expect(sidesOf(actors.carrier, { ...carried, parties: { ...parties, members: [] } })).toEqual([]);
  });
});
