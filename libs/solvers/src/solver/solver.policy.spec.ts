import { describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { Solver } from './solver.entity.js';
import { mayOnSolver, solverActions } from './solver.policy.js';

const personId = newId();
const organisationId = newId();
const person = (id: string, memberships: Actor['memberships'] = []) =>
  new Actor(id, 'none', memberships, undefined);
const actors = {
  nobody: Actor.nobody,
  stranger: person(newId()),
  holder: person(personId),
  member: person(newId(), [{ organisationId, organisationKind: 'startup', role: 'member' }]),
  curator: new Actor(newId(), 'curator', [], undefined),
};
const solver = (columns: Partial<Solver>): Solver =>
  Object.assign(Solver.begin(newId(), new Date()), columns);

const allowedTo = (actor: keyof typeof actors, profile: Solver) =>
  solverActions.filter((action) => mayOnSolver(actors[actor], action, profile));

describe.each([
  ['unclaimed', {}, { stranger: ['see'], holder: ['see'], member: ['see'], curator: [...solverActions] }],
  [
    'held by a person',
    { personId },
    {
      stranger: ['see'],
      holder: ['see', 'seeContact', 'seeMatches', 'seeHiding', 'seeCalendar', 'edit'],
      member: ['see'],
      curator: ['see', 'seeContact', 'seeMatches', 'seeHiding', 'seeCalendar', 'hide'],
    },
  ],
  [
    'held by an organisation',
    { organisationId },
    {
      stranger: ['see'],
      holder: ['see'],
      member: ['see', 'seeContact', 'seeMatches', 'seeHiding', 'seeCalendar', 'edit'],
      curator: ['see', 'seeContact', 'seeMatches', 'seeHiding', 'seeCalendar', 'hide'],
    },
  ],
] as const)('a profile that is %s', (_, columns, allowed) => {
  it.each(Object.keys(allowed) as (keyof typeof allowed)[])(
    'is open to a %s as far as it should',
    (actor) => {
      expect(allowedTo(actor, solver({ ...columns, complete: true }))).toEqual(allowed[actor]);
    },
  );

  it('is hidden while it is incomplete, from all but those who hold it and curators', () => {
    const incomplete = solver({ ...columns, complete: false });
    expect(allowedTo('stranger', incomplete)).toEqual([]);
    expect(allowedTo('curator', incomplete)).toContain('see');
    if ('personId' in columns) expect(allowedTo('holder', incomplete)).toContain('see');
    if ('organisationId' in columns) expect(allowedTo('member', incomplete)).toContain('see');
  });

  it('is nothing to somebody who is not signed in', () => {
    expect(allowedTo('nobody', solver({ ...columns, complete: true }))).toEqual([]);
  });
});
