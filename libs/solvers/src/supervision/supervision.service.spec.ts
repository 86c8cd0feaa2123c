import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, Person } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
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
import { Solver } from '../solver/solver.entity.js';
import { SolversModule } from '../solvers.module.js';
import { SupervisionService } from './supervision.service.js';

const given = testDatabase();
let app: INestApplicationContext;
let service: SupervisionService;
beforeAll(async () => {
  app = await startContext(given, SolversModule);
  service = app.get(SupervisionService);
});
afterAll(() => app.close());

const email = 'tutrice@cfa.example';
let learner: Actor;
let tutor: Actor;
let solver: Solver;

beforeEach(async () => {
  given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  const { manager } = given.database;
  await emptyTables(manager, 'solver', 'organisation', 'person', 'event');
  await manager.query('DELETE FROM rate_limit');
  learner = await actorOf(given.database, (await aPerson(given.database)).id);
  tutor = await actorOf(given.database, (await aPerson(given.database, { email })).id);
  solver = await aSolver(given.database, { kind: 'student', personId: learner.personId });
});

const reload = (): Promise<Solver> => given.database.manager.findOneByOrFail(Solver, { id: solver.id });
const recorded = async (): Promise<string[]> =>
  (await given.database.manager.find(OutboxEvent, { order: { id: 'ASC' } })).map(({ name }) => name);
const supervised = async (): Promise<void> => {
  await service.ask(learner, solver.id, { email });
  await service.answer(tutor, solver.id, true);
};

describe('a supervisor', () => {
  it('is asked, accepts once, and brings their school along', async () => {
    const school = await anOrganisation(given.database, { kind: 'cfa' });
    await aMembership(given.database, { organisationId: school.id, personId: tutor.personId ?? '' });
    await service.ask(learner, solver.id, { email: ' Tutrice@CFA.example ' });
    expect((await service.asking(tutor, { first: 10 })).nodes.map(({ id }) => id)).toEqual([solver.id]);
    const answers = await Promise.allSettled([1, 2, 3].map(() => service.answer(tutor, solver.id, true)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await reload()).toMatchObject({
      supervisorId: tutor.personId,
      schoolId: school.id,
      supervisorEmail: null,
    });
    expect((await service.mine(tutor, { first: 10 })).nodes.map(({ id }) => id)).toEqual([solver.id]);
    expect(await recorded()).toEqual(['SupervisorAsked', 'SupervisionAnswered']);
  });

  it('who is suspended as they accept answers for nobody', async () => {
    await service.ask(learner, solver.id, { email });
    const suspended = { suspendedAt: given.clock.now(), suspensionReason: 'Publicité' };
    const suspend = async (): Promise<void> => {
      await given.database.manager.update(Person, { id: tutor.personId ?? '' }, suspended);
      await service.followSupervisor(tutor.personId ?? '');
    };
    const [accepted, followed] = await given.database.transaction(async ({ manager }) => {
      const lock = { mode: 'pessimistic_write' } as const;
      await manager.findOneOrFail(Solver, { where: { id: solver.id }, lock });
      const accepting = Promise.allSettled([service.answer(tutor, solver.id, true)]);
      await waitingForLocks(given);
      const following = suspend();
      await Promise.race([following, waitingForLocks(given, 2)]);
      return [accepting, following] as const;
    });
    await Promise.all([accepted, followed]);
    expect(await reload()).toMatchObject({ supervisorId: tutor.personId, supervisorSuspended: true });
  });

  it('answers for nobody while their account is suspended', async () => {
    await supervised();
    await given.database.manager.update(Solver, { id: solver.id }, { minorUntil: '2027-08-31' });
    const follow = async (suspendedAt: Date | null): Promise<boolean> => {
      const personId = tutor.personId ?? '';
      const suspensionReason = suspendedAt && 'Publicité';
      await given.database.manager.update(Person, { id: personId }, { suspendedAt, suspensionReason });
      for (let i = 0; i < 2; i += 1) await service.followSupervisor(personId);
      return (await reload()).isUnsupervised;
    };
    expect([await follow(given.clock.now()), await follow(null)]).toEqual([true, false]);
    expect((await recorded()).filter((name) => name === 'SupervisorFollowed')).toHaveLength(2);
  });

  it('declines, and is asked no more', async () => {
    await service.ask(learner, solver.id, { email });
    await service.answer(tutor, solver.id, false);
    expect(await reload()).toMatchObject({ supervisorId: null, supervisorEmail: null });
    await expect(service.answer(tutor, solver.id, true)).rejects.toThrow(NotFound);
  });

  it('stays until the next one has accepted', async () => {
    await supervised();
    const next = await actorOf(given.database, (await aPerson(given.database, { email: 'b@b.example' })).id);
    await service.ask(learner, solver.id, { email: 'b@b.example' });
    expect(await reload()).toMatchObject({ supervisorId: tutor.personId });
    await service.answer(next, solver.id, true);
    expect(await reload()).toMatchObject({ supervisorId: next.personId });
    await expect(service.end(tutor, solver.id)).rejects.toThrow(Forbidden);
  });

  it('is nobody who was not asked, nor the learner', async () => {
    await expect(service.ask(tutor, solver.id, { email })).rejects.toThrow(Forbidden);
    const { email: own } = await aPerson(given.database, {});
    await expect(service.answer(learner, solver.id, true)).rejects.toThrow(NotFound);
    const mine = await given.database.manager.query<{ email: string }[]>(
      'SELECT email FROM person WHERE id = $1',
      [learner.personId],
    );
    await expect(service.ask(learner, solver.id, { email: mine[0]?.email ?? own })).rejects.toThrow(
      InvalidInput,
    );
    await supervised();
    await expect(service.ask(learner, solver.id, { email })).rejects.toThrow(Conflict);
  });

  it('is asked twice a day at most by one profile, and only of somebody who learns', async () => {
    await service.ask(learner, solver.id, { email });
    await service.ask(learner, solver.id, { email });
    await expect(service.ask(learner, solver.id, { email })).rejects.toThrow(LimitReached);
    const other = await actorOf(given.database, (await aPerson(given.database)).id);
    const { id } = await aSolver(given.database, { kind: 'entrepreneur', personId: other.personId });
    await expect(service.ask(other, id, { email })).rejects.toThrow(IllegalTransition);
    await expect(service.setMinority(other, id, '2027-03-12')).rejects.toThrow(IllegalTransition);
  });

  it('is asked no more once the question is taken back, and ends it once', async () => {
    await service.ask(learner, solver.id, { email });
    await service.withdraw(learner, solver.id);
    await expect(service.answer(tutor, solver.id, true)).rejects.toThrow(NotFound);
    await expect(service.withdraw(learner, solver.id)).rejects.toThrow(IllegalTransition);
    await supervised();
    await service.end(tutor, solver.id);
    expect(await reload()).toMatchObject({ supervisorId: null, schoolId: null });
    await expect(service.end(tutor, solver.id)).rejects.toThrow(Forbidden);
    await expect(service.end(learner, solver.id)).rejects.toThrow(IllegalTransition);
  });

  it('is known to the event that says they are asked no more, unless the address is not proven to be theirs', async () => {
    const { manager } = given.database;
    const former = async (): Promise<unknown[]> =>
      (await manager.find(OutboxEvent, { order: { id: 'ASC' } }))
        .filter(({ name }) => ['SupervisorAsked', 'SupervisorRequestWithdrawn'].includes(name))
        .map(({ data }) => (data as { formerId?: string }).formerId);
    await service.ask(learner, solver.id, { email });
    await service.ask(learner, solver.id, { email });
    await service.ask(learner, solver.id, { email: 'autre@cfa.example' });
    await service.withdraw(learner, solver.id);
    await manager.query('DELETE FROM rate_limit');
    await service.ask(learner, solver.id, { email });
    await service.withdraw(learner, solver.id);
    expect(await former()).toEqual([
      undefined,
      undefined,
      tutor.personId,
      undefined,
      undefined,
      tutor.personId,
    ]);
  });

  it('is not in the log by an address, which may be a stranger’s', async () => {
    await supervised();
    const log = await given.database.manager.findBy(AuditEntry, { objectId: solver.id });
    expect(log.map(({ action }) => action).toSorted()).toEqual(['acceptSupervision', 'askSupervisor']);
    expect(JSON.stringify(log)).not.toContain(email);
  });
});

describe('somebody under age', () => {
  it('says until which month, and no day is kept', async () => {
    await service.setMinority(learner, solver.id, '2027-02-03');
    expect(await reload()).toMatchObject({ minorUntil: '2027-02-28', isUnsupervised: true });
    await expect(service.setMinority(learner, solver.id, '2026-10-31')).rejects.toThrow(InvalidInput);
    await expect(service.setMinority(learner, solver.id, '2032-01-01')).rejects.toThrow(InvalidInput);
  });

  it('takes the protection off alone only while nobody supervises them', async () => {
    await service.setMinority(learner, solver.id, '2027-02-03');
    await service.setMinority(learner, solver.id, null);
    await service.setMinority(learner, solver.id, '2027-02-03');
    await supervised();
    await expect(service.setMinority(learner, solver.id, null)).rejects.toThrow(Forbidden);
    await service.setMinority(tutor, solver.id, '2027-03-01');
    expect(await reload()).toMatchObject({ minorUntil: '2027-03-31', isMinor: true });
  });

  it('comes of age when the month is over, once', async () => {
    await service.setMinority(learner, solver.id, '2027-02-03');
    given.clock.set(new Date('2027-02-28T22:00:00.000Z'));
    expect(await service.comeOfAge()).toBe(0);
    // It is March in France.
    given.clock.set(new Date('2027-02-28T23:30:00.000Z'));
    const [one, other] = await Promise.all([service.comeOfAge(), service.comeOfAge()]);
    expect(one + other).toBe(1);
    expect(await reload()).toMatchObject({ minorUntil: null, isMinor: false });
    expect((await recorded()).filter((name) => name === 'MinorityChanged')).toHaveLength(2);
  });
});
