import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, Membership, RateLimits } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import {
  Conflict,
  Forbidden,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
} from '@passerelle/problems';
import { aSolver } from '../../testing/index.js';
import { FollowSchools } from '../follow-schools.js';
import { Idea } from '../solver/idea.entity.js';
import { shownIdeasOf } from '../solver/idea.loader.js';
import { Solver } from '../solver/solver.entity.js';
import { SolversModule } from '../solvers.module.js';
import { SolversService } from '../solvers.service.js';
import { SupervisionService } from '../supervision/supervision.service.js';
import { CosigningService } from './cosigning.service.js';

const given = testDatabase();
let app: INestApplicationContext;
let service: CosigningService;
let profiles: SolversService;
let supervision: SupervisionService;
beforeAll(async () => {
  app = await startContext(given, SolversModule);
  service = app.get(CosigningService);
  profiles = app.get(SolversService);
  supervision = app.get(SupervisionService);
});
afterAll(() => app.close());

const [words, others] = [
  { title: 'Un tapis qui appelle', description: 'Il sent une chute.' },
  { title: 'Une canne qui appelle', description: '' },
];
let learner: Actor;
let tutor: Actor;
let head: Actor;
let schoolId: string;
let solver: Solver;

beforeEach(async () => {
  given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  const { database } = given;
  await emptyTables(database.manager, 'solver', 'organisation', 'person', 'event');
  await database.manager.query('DELETE FROM rate_limit');
  schoolId = (await anOrganisation(database, { kind: 'cfa' })).id;
  const member = async (role: 'owner' | 'member'): Promise<Actor> => {
    const { id: personId } = await aPerson(database);
    await aMembership(database, { organisationId: schoolId, personId, role });
    return actorOf(database, personId);
  };
  [tutor, head] = [await member('member'), await member('owner')];
  learner = await actorOf(database, (await aPerson(database)).id);
  const supervised = { supervisorId: tutor.personId, schoolId };
  solver = await aSolver(database, { kind: 'student', personId: learner.personId, ...supervised });
});

const ideas = (): Promise<Idea[]> =>
  given.database.manager.find(Idea, { where: { solverId: solver.id }, order: { id: 'ASC' } });
const idea = async (): Promise<Idea> => (await ideas())[0]!;
const states = async (): Promise<unknown[]> => (await ideas()).map(({ signature }) => signature);
const countShown = async (): Promise<number> =>
  (await shownIdeasOf(given.database.manager, [solver.id])).get(solver.id)?.length ?? 0;
const recorded = async (): Promise<string[]> =>
  (await given.database.manager.find(OutboxEvent, { order: { id: 'ASC' } })).map(({ name }) => name);
const sign = async (): Promise<Idea> => service.sign(tutor, (await idea()).id, (await idea()).signatureAt!);
const asked = async (): Promise<void> => {
  await service.setAsked(head, schoolId, true);
  await profiles.addIdea(learner, solver.id, words);
};
const later = (): void => given.clock.set(new Date(given.clock.now().getTime() + 60_000));

describe('an idea of somebody whose school asks for a signature', () => {
  it('goes to others once its very words are signed, and waits again with other words', async () => {
    await asked();
    expect([await states(), await countShown()]).toEqual([['waiting'], 0]);
    expect((await service.toSign(tutor, { first: 10 })).nodes).toHaveLength(1);
    later();
    await sign();
    expect([await states(), await countShown()]).toEqual([['signed'], 1]);
    // The same words stay signed.
    await profiles.updateIdea(learner, (await idea()).id, words);
    expect(await states()).toEqual(['signed']);
    await profiles.updateIdea(learner, (await idea()).id, others);
    expect([await states(), await countShown()]).toEqual([['waiting'], 0]);
    expect((await recorded()).filter((name) => name.includes('osign'))).toEqual([
      'CosigningChanged',
      'CosignatureAsked',
      'IdeaCosigned',
      'CosignatureAsked',
    ]);
    const [entry] = await given.database.manager.findBy(AuditEntry, { actorId: tutor.personId! });
    expect(entry).toMatchObject({ action: 'cosignIdea', objectId: solver.id });
  });

  it('is not signed in words that its supervisor has not read', async () => {
    await asked();
    const { id, signatureAt } = await idea();
    later();
    await profiles.updateIdea(learner, id, others);
    await expect(service.sign(tutor, id, signatureAt!)).rejects.toThrow(Conflict);
    await expect(service.sendBack(tutor, id, signatureAt!, { reason: 'Trop court.' })).rejects.toThrow(
      Conflict,
    );
    // It waited already, so its supervisor is notified only once.
    expect((await recorded()).filter((name) => name === 'CosignatureAsked')).toHaveLength(1);
  });

  it('comes back with a reason, and waits again once its words are saved', async () => {
    await asked();
    const { id, signatureAt } = await idea();
    await expect(service.sendBack(tutor, id, signatureAt!, { reason: ' ' })).rejects.toThrow(InvalidInput);
    await service.sendBack(tutor, id, signatureAt!, { reason: 'Dites à qui elle sert.' });
    expect(await idea()).toMatchObject({ signature: 'returned', returnedReason: 'Dites à qui elle sert.' });
    expect(await countShown()).toBe(0);
    await expect(sign()).rejects.toThrow(IllegalTransition);
    await profiles.updateIdea(learner, id, words);
    expect(await idea()).toMatchObject({ signature: 'waiting', returnedReason: null });
    expect((await recorded()).filter((name) => name === 'CosignatureAsked')).toHaveLength(2);
  });

  it('is signed once, however often the button is pressed', async () => {
    await asked();
    const { id, signatureAt } = await idea();
    const pressed = await Promise.allSettled([1, 2, 3].map(() => service.sign(tutor, id, signatureAt!)));
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await recorded()).filter((name) => name === 'IdeaCosigned')).toHaveLength(1);
  });

  it('is signed by nobody else: not its author, not the head of the school, not a stranger', async () => {
    await asked();
    const { id, signatureAt } = await idea();
    await expect(service.sign(learner, id, signatureAt!)).rejects.toThrow(Forbidden);
    await expect(service.sign(head, id, signatureAt!)).rejects.toThrow(NotFound);
    await given.database.manager.update(Solver, { id: solver.id }, { supervisorId: learner.personId });
    await expect(service.sign(learner, id, signatureAt!)).rejects.toThrow(Forbidden);
    expect((await service.toSign(learner, { first: 10 })).nodes).toEqual([]);
  });

  it('asks forty times a day at most', async () => {
    await asked();
    const aDay = { window: 24 * 60 * 60, max: 40 };
    for (let i = 1; i < 40; i += 1) await app.get(RateLimits).consume(`cosignature|${solver.id}`, aDay);
    await expect(profiles.addIdea(learner, solver.id, words)).rejects.toThrow(LimitReached);
    expect(await states()).toEqual(['waiting']);
  });
});

describe('a school', () => {
  it('reports what is read already too; once it requires no signature any more, what waits is reported', async () => {
    await profiles.addIdea(learner, solver.id, words);
    expect([await states(), await countShown()]).toEqual([[null], 1]);
    await service.setAsked(head, schoolId, true);
    expect([await states(), await countShown()]).toEqual([['waiting'], 0]);
    await service.setAsked(head, schoolId, false);
    expect([await states(), await countShown()]).toEqual([[null], 1]);
    // Search and matching read the profile again, each time.
    expect((await recorded()).filter((name) => name === 'SolversImported')).toHaveLength(2);
    const entries = await given.database.manager.findBy(AuditEntry, { actorId: head.personId! });
    expect(entries).toHaveLength(2);
  });

  it('keeps what was signed and what was sent back', async () => {
    await asked();
    await sign();
    await profiles.addIdea(learner, solver.id, others);
    const second = (await ideas())[1]!;
    await service.sendBack(tutor, second.id, second.signatureAt!, { reason: 'Trop court.' });
    await service.setAsked(head, schoolId, false);
    expect([await states(), await countShown()]).toEqual([['signed', 'returned'], 1]);
  });

  it('says so through its owners alone, once, and only where people learn', async () => {
    await expect(service.setAsked(tutor, schoolId, true)).rejects.toThrow(Forbidden);
    await expect(service.setAsked(learner, solver.id, true)).rejects.toThrow(NotFound);
    await service.setAsked(head, schoolId, true);
    await service.setAsked(head, schoolId, true);
    expect(await recorded()).toEqual(['CosigningChanged']);
    const { id: organisationId } = await anOrganisation(given.database, { kind: 'startup' });
    await aMembership(given.database, { organisationId, personId: head.personId!, role: 'owner' });
    const owner = await actorOf(given.database, head.personId!);
    await expect(service.setAsked(owner, organisationId, true)).rejects.toThrow(IllegalTransition);
  });
});

describe('a supervisor', () => {
  it('who comes to such a school after accepting brings its rule, and takes it along when they leave', async () => {
    const { manager } = given.database;
    const membership = { organisationId: schoolId, personId: tutor.personId! };
    await manager.delete(Membership, membership);
    await manager.update(Solver, { id: solver.id }, { schoolId: null });
    await profiles.addIdea(learner, solver.id, words);
    await service.setAsked(head, schoolId, true);
    expect([await states(), await countShown()]).toEqual([[null], 1]);

    await aMembership(given.database, membership);
    // Twice, as jobs may run.
    for (let i = 0; i < 2; i += 1) await supervision.followMembersOf(schoolId);
    expect([await states(), await countShown()]).toEqual([['waiting'], 0]);
    expect((await service.toSign(tutor, { first: 10 })).nodes).toHaveLength(1);
    expect((await recorded()).filter((name) => name === 'SupervisorSchoolChanged')).toHaveLength(1);

    await manager.delete(Membership, membership);
    await supervision.followMembersOf(schoolId);
    expect([await states(), await countShown()]).toEqual([[null], 1]);
  });

  it('who came to such a school, or left it, before that was followed is caught up at night, once', async () => {
    const { manager } = given.database;
    const night = app.get(FollowSchools);
    const followed = async (): Promise<number> =>
      (await recorded()).filter((name) => name === 'SupervisorSchoolChanged').length;
    await manager.update(Solver, { id: solver.id }, { schoolId: null });
    await profiles.addIdea(learner, solver.id, words);
    await service.setAsked(head, schoolId, true);
    expect([await states(), await countShown()]).toEqual([[null], 1]);
    for (let i = 0; i < 2; i += 1) await night.run();
    await Promise.all([night.run(), night.run()]);
    expect([await states(), await countShown(), await followed()]).toEqual([['waiting'], 0, 1]);

    await manager.delete(Membership, { organisationId: schoolId, personId: tutor.personId! });
    for (let i = 0; i < 2; i += 1) await night.run();
    expect([await states(), await countShown(), await followed()]).toEqual([[null], 1, 2]);
    expect(await manager.findOneByOrFail(Solver, { id: solver.id })).toMatchObject({ schoolId: null });
  });

  it('who registers their own company brings no rule', async () => {
    const { id } = await anOrganisation(given.database, { kind: 'startup' });
    await given.database.manager.update(Solver, { id: solver.id }, { schoolId: null });
    await aMembership(given.database, { organisationId: id, personId: tutor.personId! });
    await supervision.followMembersOf(id);
    expect(await recorded()).not.toContain('SupervisorSchoolChanged');
  });

  it('who leaves frees what waits; the next one of such a school is asked', async () => {
    await asked();
    await supervision.end(tutor, solver.id);
    expect([await states(), await countShown()]).toEqual([[null], 1]);
    const email = 'claire@cfa.example';
    const next = await actorOf(given.database, (await aPerson(given.database, { email })).id);
    await aMembership(given.database, { organisationId: schoolId, personId: next.personId! });
    await supervision.ask(learner, solver.id, { email });
    await supervision.answer(next, solver.id, true);
    expect([await states(), await countShown()]).toEqual([['waiting'], 0]);
    expect((await service.toSign(next, { first: 10 })).nodes).toHaveLength(1);
    expect((await service.toSign(tutor, { first: 10 })).nodes).toEqual([]);
  });
});
