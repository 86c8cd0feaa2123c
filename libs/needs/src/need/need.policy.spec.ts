import { describe, expect, it } from '@jest/globals';
import { Actor, type OrganisationKind } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { Need, type NeedState, needStates } from './need.entity.js';
import { mayOnNeed, type NeedAction, needActions } from './need.policy.js';

const organisationId = newId();
const memberOf = (id: string, kind: OrganisationKind = 'service_company') =>
  [{ organisationId: id, organisationKind: kind, role: 'member' }] as const;
const actors = {
  nobody: Actor.nobody,
  stranger: new Actor(newId(), 'none', [], undefined),
  'member elsewhere': new Actor(newId(), 'none', memberOf(newId()), undefined),
  member: new Actor(newId(), 'none', memberOf(organisationId), undefined),
  curator: new Actor(newId(), 'curator', [], undefined),
  admin: new Actor(newId(), 'admin', [], undefined),
  'curator of the company': new Actor(newId(), 'curator', memberOf(organisationId), undefined),
};
type Who = keyof typeof actors;

const needIn = (state: NeedState, confidential = false, byCurator = false): Need =>
  Object.assign(new Need(), { organisationId, state, confidential, byCurator });
const all = needStates;
const butDraft = needStates.filter((state) => state !== 'draft');
const beforePublication = ['draft', 'submitted', 'changes_requested'] as const;

/** The states in which each actor may do each action. An actor who is not listed may never do it. */
const allowed: Record<Exclude<NeedAction, 'seeCompany'>, Partial<Record<Who, readonly NeedState[]>>> = {
  see: {
    stranger: ['published'],
    'member elsewhere': ['published'],
    member: all,
    curator: butDraft,
    admin: butDraft,
    'curator of the company': all,
  },
  seeMatches: { member: all, curator: butDraft, admin: butDraft, 'curator of the company': all },
  edit: {
    member: beforePublication,
    curator: ['submitted', 'published'],
    admin: ['submitted', 'published'],
    'curator of the company': beforePublication,
  },
  offer: {},
  submit: { member: all, 'curator of the company': all },
  renew: { member: all, curator: butDraft, admin: butDraft, 'curator of the company': all },
  close: { member: all, curator: butDraft, admin: butDraft, 'curator of the company': all },
  delete: { member: ['draft'], 'curator of the company': ['draft'] },
  publish: { curator: all, admin: all },
  requestChanges: { curator: all, admin: all },
  refuse: { curator: all, admin: all },
  pool: { curator: butDraft, admin: butDraft },
};
const everyActor = Object.keys(actors) as Who[];
const sorted = (states: readonly NeedState[]): NeedState[] => all.filter((state) => states.includes(state));

describe.each(everyActor)('%s', (who) => {
  it.each(needActions.filter((action) => action !== 'seeCompany'))(
    'may %s where the table says so',
    (action) => {
      const states = all.filter((state) => mayOnNeed(actors[who], action, needIn(state)));
      expect(states).toEqual(sorted(allowed[action][who] ?? []));
    },
  );

  it('learns nothing of a draft that its company gave up, unless it is theirs', () => {
    const dropped = Object.assign(needIn('closed'), { submittedAt: null });
    const isTheirs = ['member', 'curator of the company'].includes(who);
    for (const action of ['see', 'seeMatches', 'close', 'renew'] as const) {
      expect(mayOnNeed(actors[who], action, dropped)).toBe(isTheirs);
    }
    expect(mayOnNeed(actors[who], 'pool', dropped)).toBe(false);
  });

  it('goes on with what a curator wrote for the company, until it is sent', () => {
    const may = (action: NeedAction) =>
      all.filter((state) => mayOnNeed(actors[who], action, needIn(state, false, true)));
    const isCurator = ['curator', 'admin'].includes(who);
    const isOfCompany = ['member', 'curator of the company'].includes(who);
    expect(may('see').includes('draft')).toBe(isCurator || isOfCompany);
    expect(may('edit').includes('draft')).toBe(isCurator || isOfCompany);
    expect(may('offer').includes('draft')).toBe(isCurator);
    expect(may('submit').includes('draft')).toBe(isOfCompany);
  });

  it('learns who asks, unless the company asked that its name be hidden', () => {
    const isShown = ['member', 'curator', 'admin', 'curator of the company'].includes(who);
    for (const state of all) {
      expect(mayOnNeed(actors[who], 'seeCompany', needIn(state))).toBe(true);
      expect(mayOnNeed(actors[who], 'seeCompany', needIn(state, true))).toBe(isShown);
    }
  });
});
