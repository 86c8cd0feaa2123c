import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { IllegalTransition } from '@passerelle/problems';
import { aSolver } from '../testing/index.js';
import { SolverHiding } from './solver-hiding.service.js';
import { Idea } from './solver/idea.entity.js';
import { Solver } from './solver/solver.entity.js';

const given = testDatabase();
const curator = new Actor(newId(), 'curator', [], undefined);
let hiding: SolverHiding;
beforeAll(() => {
  hiding = new SolverHiding(given.database, given.clock);
});

const reload = ({ id }: Solver): Promise<Solver> => given.database.manager.findOneByOrFail(Solver, { id });
const suspend = (id: string, isSuspended: boolean): Promise<unknown> =>
  given.database.manager.update(
    Person,
    { id },
    {
      suspendedAt: isSuspended ? given.clock.now() : null,
      suspensionReason: isSuspended ? 'Publicité' : null,
    },
  );

describe('a hidden profile', () => {
  it('stays hidden whatever it says next, and an incomplete one is not shown by unhiding it', async () => {
    const solver = await aSolver(given.database);
    const { manager } = given.database;
    await hiding.hide(curator, solver.id, { reason: 'Publicité' });
    const hidden = await reload(solver);
    hidden.describe({ headline: 'Autre chose' }, given.clock.now());
    hidden.pause(given.clock.now());
    hidden.resume(given.clock.now());
    await manager.save(hidden);
    expect(await reload(solver)).toMatchObject({ complete: false, isHidden: true, missing: [] });

    hidden.describe({ description: '' }, given.clock.now());
    await manager.save(hidden);
    await hiding.unhide(curator, solver.id, { reason: 'Corrigé' });
    expect(await reload(solver)).toMatchObject({ complete: false, isHidden: false });
    await expect(hiding.unhide(curator, solver.id, { reason: 'Corrigé' })).rejects.toThrow(IllegalTransition);
  });

  it('is hidden once by two curators at the same moment', async () => {
    const solver = await aSolver(given.database, { ideas: [{ title: 'Une idée', description: '' }] });
    const { id: ideaId } = await given.database.manager.findOneByOrFail(Idea, { solverId: solver.id });
    const both = await Promise.allSettled([
      ...[1, 2].map(() => hiding.hide(curator, solver.id, { reason: 'Publicité' })),
      ...[1, 2].map(() => hiding.hideIdea(curator, ideaId, { reason: 'Publicité' })),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const events = await given.database.manager.findBy(OutboxEvent, { subjectId: solver.id });
    expect(events.map(({ data, reason }) => [data['change'], reason]).toSorted()).toEqual([
      ['hidden', 'Publicité'],
      ['ideaHidden', 'Publicité'],
    ]);
  });
});

describe('the profile of people whose accounts are suspended', () => {
  it('is hidden while nobody else holds it, and a curator’s hiding outlasts the suspension', async () => {
    const { id: organisationId } = await anOrganisation(given.database, { kind: 'startup' });
    const [one, two] = [
      await aMembership(given.database, { organisationId }),
      await aMembership(given.database, { organisationId }),
    ];
    const shared = await aSolver(given.database, { organisationId });
    await suspend(one.personId, true);
    await hiding.followHolders({ personId: one.personId });
    expect(await reload(shared)).toMatchObject({ complete: true });
    await suspend(two.personId, true);
    await hiding.followHolders({ personId: two.personId });
    // Twice changes nothing.
    await hiding.followHolders({ personId: two.personId });
    expect(await reload(shared)).toMatchObject({ complete: false, holderSuspended: true });
    await hiding.hide(curator, shared.id, { reason: 'Publicité' });
    await suspend(one.personId, false);
    await hiding.followHolders({ personId: one.personId });
    expect(await reload(shared)).toMatchObject({ complete: false, holderSuspended: false, isHidden: true });
  });

  it('follows the person who joins or leaves the organisation', async () => {
    const { id: organisationId } = await anOrganisation(given.database, { kind: 'startup' });
    const { personId } = await aMembership(given.database, { organisationId });
    const shared = await aSolver(given.database, { organisationId });
    await suspend(personId, true);
    await hiding.followHolders({ organisationId });
    expect(await reload(shared)).toMatchObject({ complete: false });
    await aMembership(given.database, { organisationId, personId: (await aPerson(given.database)).id });
    await hiding.followHolders({ organisationId });
    expect(await reload(shared)).toMatchObject({ complete: true });
  });
});
