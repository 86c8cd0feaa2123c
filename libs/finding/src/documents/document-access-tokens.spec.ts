import { describe, expect, it } from '@jest/globals';
import { Actor, organisationKinds, platformRoles } from '@passerelle/accounts';
import { readSettings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { mayOnNeed, Need, needStates } from '@passerelle/needs';
import { mayOnSolver, Solver } from '@passerelle/solvers';
import fc from 'fast-check';
import { DocumentAccessTokens } from './document-access-tokens.js';

const tokens = new DocumentAccessTokens(readSettings({ SECRET: 'a secret for specs that is long enough' }));

const organisationIds = [newId(), newId(), newId()];
const personIds = [newId(), newId()];
const organisation = fc.constantFrom(...organisationIds);

const actors = fc
  .record({
    personId: fc.option(fc.constantFrom(...personIds)),
    role: fc.constantFrom(...platformRoles),
    organisationIds: fc.subarray(organisationIds),
  })
  .map(({ personId, role, organisationIds: mine }) =>
    personId === null
      ? Actor.nobody
      : new Actor(
          personId,
          role,
          mine.map((organisationId) => ({
            organisationId,
            organisationKind: organisationKinds[0],
            role: 'member',
          })),
          undefined,
        ),
  );

const needs = fc
  .record({
    organisationId: organisation,
    state: fc.constantFrom(...needStates),
    submittedAt: fc.option(fc.constant(new Date(0))),
    confidential: fc.boolean(),
  })
  .map((wanted) => Object.assign(new Need(), wanted));

const solvers = fc
  .oneof(
    fc.record({ organisationId: organisation, personId: fc.constant(null) }),
    fc.record({ organisationId: fc.constant(null), personId: fc.constantFrom(...personIds) }),
    fc.constant({ organisationId: null, personId: null }),
  )
  .chain((holder) => fc.boolean().map((complete) => Object.assign(new Solver(), { ...holder, complete })));

const opens = (actor: Actor, visibleTo: readonly string[]): boolean =>
  tokens.heldBy(actor).some((token) => visibleTo.includes(token));

describe('the tokens of a document', () => {
  it('are held by people who may see the need, and by nobody else', () => {
    fc.assert(
      fc.property(actors, needs, (actor, need) => {
        expect(opens(actor, tokens.ofNeed(need))).toBe(mayOnNeed(actor, 'see', need));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are held by people who may see the profile, and by nobody else', () => {
    fc.assert(
      fc.property(actors, solvers, (actor, solver) => {
        expect(opens(actor, tokens.ofSolver(solver))).toBe(mayOnSolver(actor, 'see', solver));
      }),
      { numRuns: 2_000 },
    );
  });

  it('do not say whose a need is that hides its company, beside others of it neither', () => {
    fc.assert(
      fc.property(needs, needs, (one, other) => {
        const [hidden, open] = [
          { ...one, confidential: true },
          { ...other, organisationId: one.organisationId, confidential: false },
        ].map((need) => tokens.ofNeed(Object.assign(new Need(), need)));
        const shared = (hidden ?? []).filter((token) => open?.includes(token));
        expect(shared.filter((token) => !['signed-in', 'curator'].includes(token))).toEqual([]);
        expect(hidden?.join()).not.toContain(one.organisationId);
      }),
    );
  });
});
