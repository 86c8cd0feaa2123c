import { describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { memberOf } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { Need, type NeedState } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import {
  type MatchAction,
  matchActions,
  matchSides,
  mayOnMatch,
  sideOf,
  sidesWithdrawnBy,
} from './match.policy.js';

const [company, startup] = [newId(), newId()];
const student = new Actor(newId(), 'none', [], undefined);
const stranger = memberOf(newId());
const curator = new Actor(newId(), 'curator', [], undefined);

const aNeed = (state: NeedState = 'published'): Need =>
  Object.assign(new Need(), { organisationId: company, state, confidential: false });
const aSolver = (holder: Partial<Solver>, complete = true): Solver =>
  Object.assign(Solver.begin(newId(), new Date()), holder, { complete });
const ofStartup = { need: aNeed(), solver: aSolver({ organisationId: startup }) };
const ofStudent = { need: aNeed(), solver: aSolver({ personId: student.personId }) };
const unclaimed = { need: aNeed(), solver: aSolver({}) };
const allowed = (actor: Actor, pair: typeof ofStartup): MatchAction[] =>
  matchActions.filter((action) => mayOnMatch(actor, action, pair));

describe('somebody speaks of a match', () => {
  it('for their own side before they speak as a curator', () => {
    expect(sideOf(memberOf(company), ofStartup)).toBe('company');
    expect(sideOf(memberOf(startup), ofStartup)).toBe('solver');
    expect(sideOf(student, ofStudent)).toBe('solver');
    expect(sideOf(curator, ofStartup)).toBe('curator');
    expect(sideOf(memberOf(company, 'curator'), ofStartup)).toBe('company');
    expect(sideOf(memberOf(startup, 'curator'), ofStartup)).toBe('solver');
  });

  it('for nobody when it is nothing to them', () => {
    for (const actor of [stranger, student, Actor.nobody]) expect(sideOf(actor, ofStartup)).toBeUndefined();
    expect(sideOf(Actor.nobody, unclaimed)).toBeUndefined();
    expect(sideOf(curator, unclaimed)).toBe('curator');
  });
});

describe('a match', () => {
  it('is seen, dismissed and restored by either side and by curators', () => {
    for (const actor of [memberOf(company), memberOf(startup), curator])
      expect(allowed(actor, ofStartup)).toEqual(['see', 'dismiss', 'restore']);
    expect(allowed(student, ofStudent)).toEqual(['see', 'dismiss', 'restore']);
    expect(allowed(memberOf(company), unclaimed)).toEqual(['see', 'dismiss', 'restore']);
  });

  it('is nothing to others', () => {
    for (const actor of [stranger, student, Actor.nobody]) expect(allowed(actor, ofStartup)).toEqual([]);
  });

  it('comes back by what its own side takes back; only a curator on neither side takes back what others said', () => {
    expect(sidesWithdrawnBy(memberOf(company), ofStartup)).toEqual(['company']);
    expect(sidesWithdrawnBy(memberOf(startup), ofStartup)).toEqual(['solver']);
    expect(sidesWithdrawnBy(memberOf(company, 'curator'), ofStartup)).toEqual(['company']);
    expect(sidesWithdrawnBy(memberOf(startup, 'curator'), ofStartup)).toEqual(['solver']);
    expect(sidesWithdrawnBy(curator, ofStartup)).toEqual(matchSides);
    expect(sidesWithdrawnBy(stranger, ofStartup)).toEqual([]);
  });

  it('shows neither side what it may not see of the other', () => {
    const closed = { ...ofStartup, need: aNeed('closed') };
    expect(allowed(memberOf(startup), closed)).toEqual([]);
    expect(allowed(memberOf(company), closed)).toEqual(['see', 'dismiss', 'restore']);
    const incomplete = { need: aNeed(), solver: aSolver({ organisationId: startup }, false) };
    expect(allowed(memberOf(company), incomplete)).toEqual([]);
    expect(allowed(memberOf(startup), incomplete)).toEqual(['see', 'dismiss', 'restore']);
  });
});
