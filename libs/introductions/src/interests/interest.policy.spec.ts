import { describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { memberOf } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { interestActions, mayOnInterest } from './interest.policy.js';

const [company, startup] = [newId(), newId()];
const student = new Actor(newId(), 'none', [], undefined);
const curator = new Actor(newId(), 'curator', [], undefined);
const pair = (holder: Partial<Solver>) => ({
  need: Object.assign(new Need(), { organisationId: company, state: 'published' as const }),
  solver: Object.assign(Solver.begin(newId(), new Date()), holder),
});
const ofStartup = pair({ organisationId: startup });
const ofStudent = pair({ personId: student.personId });
const allowed = (actor: Actor, parties = ofStartup): string[] =>
  interestActions.filter((action) => mayOnInterest(actor, action, parties));

const forTheSolver = ['see', 'seeAnswer', 'seePerson', 'mark', 'withdraw'];

describe('an interest', () => {
  it('is marked, withdrawn and read in full by the person who holds the profile', () => {
    expect(allowed(memberOf(startup))).toEqual(forTheSolver);
    expect(allowed(student, ofStudent)).toEqual(forTheSolver);
  });

  it('is read by the company, but not who wrote it nor what a curator replied', () => {
    expect(allowed(memberOf(company))).toEqual(['see']);
  });

  it('is read and declined by curators, who mark none for anybody', () => {
    expect(allowed(curator)).toEqual(['see', 'seeAnswer', 'seePerson', 'decline']);
    expect(allowed(curator, pair({}))).toEqual(['see', 'seeAnswer', 'seePerson', 'decline']);
  });

  it('is not declined by a curator who is of that company or holds the profile', () => {
    expect(allowed(memberOf(company, 'curator'))).toEqual(['see']);
    expect(allowed(memberOf(startup, 'curator'))).toEqual(forTheSolver);
  });

  it('is nothing to others', () => {
    for (const actor of [student, memberOf(newId()), Actor.nobody]) expect(allowed(actor)).toEqual([]);
    expect(allowed(Actor.nobody, pair({}))).toEqual([]);
  });
});
