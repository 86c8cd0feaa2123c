import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
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
import { anAction } from '../testing/index.js';
import { actionStates } from './action-states.js';
import { ActionSubject, type FoundSubject } from './action-subject.js';
import { ActionSubjects } from './action-subjects.js';
import { type Action, actionTransitions } from './action/action.entity.js';
import { ActionsModule } from './actions.module.js';
import { ActionsService } from './actions.service.js';
import { ActionReminder } from './reminders/action-reminder.entity.js';
import { ActionReminders } from './reminders/action-reminders.js';

const given = testDatabase();
let app: INestApplicationContext;
let [member, reader, stranger]: Actor[] = [];

/** An objective that its members change and other readers see. */
class Objectives extends ActionSubject {
  readonly kind = 'objective';
  /** Each list calls `find` first. */
  readonly seenSql = 'SELECT every.subject_id FROM action AS every';
  async find({ personId }: Actor, ids: readonly string[]): Promise<FoundSubject[]> {
    const maySee = [member?.personId, reader?.personId].includes(personId);
    const mayChange = personId === member?.personId;
    const mayTie = maySee;
    return ids.map((id) => ({
      id,
      title: 'Former cent aides',
      path: `/plan/${id}`,
      maySee,
      mayChange,
      mayTie,
    }));
  }
  async ownersOf(): Promise<string[]> {
    return [idOf(member), idOf(reader)];
  }
  async offeredTo(): Promise<[]> {
    return [];
  }
}
const idOf = (actor: Actor | undefined): string => actor?.personId ?? '';
const act = (actor: Actor | undefined): Actor => actor as Actor;

beforeAll(async () => {
  app = await startContext(given, ActionsModule);
  app.get(ActionSubjects).add(new Objectives());
});
afterAll(() => app.close());

const subjectId = newId();
const subject = { subjectKind: 'objective', subjectId } as const;
const service = (): ActionsService => app.get(ActionsService);
const toDo = () => ({ title: 'Écrire aux lycées', ownerId: idOf(reader), dueOn: '2026-12-10' });
const add = (input = {}): Promise<Action> => service().add(act(member), subject, { ...toDo(), ...input });
const brokenBy = (tried: Promise<unknown>): Promise<unknown> =>
  tried.then(
    () => undefined,
    (error: unknown) =>
      error instanceof InvalidInput ? error.fields.map(({ field, rule }) => [field, rule]) : error,
  );

beforeEach(async () => {
  given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  const { manager } = given.database;
  await emptyTables(manager, 'action', 'action_reminder', 'event');
  const people = await Promise.all([1, 2, 3].map(() => aPerson(given.database)));
  [member, reader, stranger] = await Promise.all(people.map(({ id }) => actorOf(given.database, id)));
});

const recorded = async (): Promise<string[]> =>
  (await given.database.manager.find(OutboxEvent, { order: { id: 'ASC' } })).map(({ name }) => name);

describe('an action', () => {
  it('is noted by those who may change its subject, with one event and one line of the log', async () => {
    const action = await add();
    expect(action).toMatchObject({
      state: 'todo',
      ownerId: idOf(reader),
      createdById: idOf(member),
      version: 1,
    });
    expect(await recorded()).toEqual(['ActionAdded']);
    expect(await given.database.manager.findBy(AuditEntry, { objectId: action.id })).toMatchObject([
      { action: 'add', objectId: action.id },
    ]);
    await expect(service().add(act(reader), subject, toDo())).rejects.toThrow(Forbidden);
    await expect(service().add(act(stranger), subject, toDo())).rejects.toThrow(NotFound);
    // No kind is registered that decides who may see a concept.
    const concept = { subjectKind: 'concept', subjectId } as const;
    await expect(service().add(act(member), concept, toDo())).rejects.toThrow(NotFound);
  });

  it.each([
    ['title', { title: ' ' }, 'required'],
    ['title', { title: 'x'.repeat(201) }, 'too_big'],
    ['ownerId', { ownerId: 'not an id' }, 'owner'],
    ['ownerId', { ownerId: newId() }, 'owner'],
    ['dueOn', { dueOn: '2026-11-23' }, 'not_past'],
    ['dueOn', { dueOn: '2032-01-01' }, 'not_too_far'],
    ['dueOn', { dueOn: '2026-02-30' }, 'date'],
  ])('needs a %s that makes sense: %j', async (field, input, rule) => {
    expect(await brokenBy(add(input))).toEqual([[field, rule]]);
  });

  it('is not given to somebody whose account is suspended', async () => {
    await given.database.manager.query(
      `UPDATE person SET suspended_at = now(), suspension_reason = 'Publicité' WHERE id = $1`,
      [idOf(reader)],
    );
    expect(await brokenBy(add())).toEqual([['ownerId', 'owner']]);
    expect(await service().ownersOf(act(member), subject)).toMatchObject([{ id: idOf(member) }]);
  });

  it('is seen, and its state said, by its owner, whatever becomes of the subject', async () => {
    const { id } = await anAction(given.database, { ...subject, ownerId: idOf(stranger) });
    expect(await service().see(act(stranger), id)).toMatchObject({ id });
    expect(await service().setState(act(stranger), id, 'done')).toMatchObject({ state: 'done' });
    const input = { ...toDo(), ownerId: idOf(member) };
    await expect(service().edit(act(stranger), id, 2, input)).rejects.toThrow(Forbidden);
    await expect(service().setState(act(reader), id, 'todo')).rejects.toThrow(Forbidden);
  });

  it.each(actionStates.flatMap((from) => actionStates.map((to) => [from, to] as const)))(
    'goes from %s to %s as the table says',
    async (from, to) => {
      const settledAt = ['done', 'dropped'].includes(from) ? new Date() : null;
      const { id } = await anAction(given.database, { ...subject, state: from, settledAt });
      const setting = service().setState(act(member), id, to);
      const reached: readonly string[] = [from, ...actionTransitions[from]];
      if (!reached.includes(to)) return expect(setting).rejects.toThrow(IllegalTransition);
      expect(await setting).toMatchObject({ state: to });
      expect(await recorded()).toEqual(from === to ? [] : ['ActionStateChanged']);
    },
  );

  it('is changed by one of two people at once; the other learns who was first', async () => {
    const { id, version } = await add();
    const tried = await Promise.allSettled(
      ['Appeler les lycées', 'Voir les lycées'].map((title) =>
        service().edit(act(member), id, version, { ...toDo(), title }),
      ),
    );
    const refused = tried.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(refused.reason).toBeInstanceOf(Conflict);
    expect((refused.reason as Conflict).current).toMatchObject({ version: 2, changedBy: 'Claire Martin' });
  });

  it('may be said better once it is late, and not put off to a day that is over', async () => {
    const { id, version } = await anAction(given.database, { ...subject, dueOn: '2026-11-02' });
    const late = { title: 'Écrire aux deux lycées', ownerId: idOf(member), dueOn: '2026-11-02' };
    expect(await service().edit(act(member), id, version, late)).toMatchObject({ title: late.title });
    const edit = service().edit(act(member), id, 2, { ...late, dueOn: '2026-11-03' });
    expect(await brokenBy(edit)).toEqual([['dueOn', 'not_past']]);
  });

  it('is one of 300 of its subject at most, also where two are noted at once', async () => {
    const one = (await anAction(given.database, subject)).id;
    await given.database.manager.query(
      `INSERT INTO action (id, subject_kind, subject_id, title, due_on, created_at, version)
       SELECT gen_random_uuid(), subject_kind, subject_id, title, due_on, created_at, 1 FROM action, generate_series(1, 298) WHERE id = $1`,
      [one],
    );
    const tried = await Promise.allSettled([add(), add()]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(add()).rejects.toThrow(LimitReached);
  });
});

describe('a person with an action', () => {
  const remind = (): Promise<void> => app.get(ActionReminders).remindDue();
  /** The titles of the actions in each reminder event. */
  const reminded = async (): Promise<string[][]> => {
    const { manager } = given.database;
    const events = await manager.find(OutboxEvent, { where: { name: 'ActionsDue' }, order: { id: 'ASC' } });
    return Promise.all(
      events.map(async ({ data }) => {
        const { reminderIds } = data as { reminderIds: string[] };
        const of = await Promise.all(
          reminderIds.map((id) =>
            manager.findOneOrFail(ActionReminder, { where: { id }, relations: { action: true } }),
          ),
        );
        return of.map(({ kind, action }) => `${kind} ${action.title}`);
      }),
    );
  };
  const on = (day: string): void => given.clock.set(new Date(`${day}T09:24:00.000Z`));

  it('is reminded two working days before, and the working day after, once each', async () => {
    await add();
    for (const day of ['2026-12-07', '2026-12-08', '2026-12-08', '2026-12-09', '2026-12-11', '2026-12-12']) {
      on(day);
      await remind();
    }
    expect(await reminded()).toEqual([['before Écrire aux lycées'], ['after Écrire aux lycées']]);
  });

  it('is reminded of all that is due on a day together', async () => {
    await add();
    await add({ title: 'Rappeler la CPAM' });
    on('2026-12-08');
    await Promise.all([remind(), remind()]);
    expect(await reminded()).toEqual([['before Écrire aux lycées', 'before Rappeler la CPAM']]);
  });

  it('is not reminded on a day off, of what is done, or of what somebody else does now', async () => {
    await add({ dueOn: '2026-12-28', title: 'Tard' });
    const done = await add({ title: 'Fait' });
    const given2 = await add({ title: 'Donné' });
    await service().setState(act(reader), done.id, 'done');
    await service().edit(act(member), given2.id, 1, { ...toDo(), title: 'Donné', ownerId: idOf(member) });
    on('2026-12-08');
    await remind();
    expect(await reminded()).toEqual([['before Donné']]);
    on('2026-12-25');
    await remind();
    on('2026-12-26');
    await remind();
    expect(await reminded()).toHaveLength(1);
    // The worker is late: it is still before the day, and both get their reminder.
    on('2026-12-28');
    await remind();
    expect((await reminded()).slice(1).toSorted()).toEqual([['after Donné'], ['before Tard']]);
  });

  it('is reminded again of another day, and of late things once after a long silence', async () => {
    const { id } = await add();
    on('2026-12-08');
    await remind();
    await service().edit(act(member), id, 1, { ...toDo(), dueOn: '2026-12-17' });
    on('2027-01-20');
    await remind();
    await remind();
    expect(await reminded()).toEqual([['before Écrire aux lycées'], ['after Écrire aux lycées']]);
  });
});
