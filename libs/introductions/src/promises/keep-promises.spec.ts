import { beforeEach, describe, expect, it } from '@jest/globals';
import { aMembership } from '@passerelle/accounts/testing';
import { dayAfter } from '@passerelle/config';
import { AuditEntry, Database, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { countStatements, testDatabase, waitingForLocks } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { InvalidInput } from '@passerelle/problems';
import { aSolver } from '@passerelle/solvers/testing';
import { In } from 'typeorm';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { ProposalsService } from '../introducing/proposals.service.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import type { PartySide } from '../parties/parties.js';
import { RepliesService } from '../replies/replies.service.js';
import { IntroductionReminder } from './introduction-reminder.entity.js';
import { KeepPromises } from './keep-promises.js';
import { PromisesService } from './promises.service.js';

/** A Monday with no holiday soon after: 3 days later is the 19th, 6 days the 22nd, 14 days the 30th. */
const start = new Date('2026-11-16T09:00:00.000Z');
const HOUR = 3_600_000;
const given = testDatabase(start);
const workers = [introductionsUnderTest(given), introductionsUnderTest(given)] as const;
const introductions = (): IntroductionsService => workers[0].app.get(IntroductionsService);
const proposals = (): ProposalsService => workers[0].app.get(ProposalsService);
const replies = (): RepliesService => workers[0].app.get(RepliesService);
const run = (worker: 0 | 1 = 0): Promise<void> => workers[worker].app.get(KeepPromises).run();

/** The same hour in Paris, this number of days later. The clocks do not change in these specs. */
const on = (day: number): void => given.clock.set(new Date(start.getTime() + day * 24 * HOUR));

beforeEach(async () => {
  given.clock.set(start);
  await emptyTables(given.database.manager, 'introduction', 'event');
});

async function propose({ need, solver, curator }: Scene): Promise<Introduction> {
  const input = { needId: need.id, noteToCompany: '', wholePool: false };
  const [introduction] = await proposals().introduce(curator, {
    ...input,
    solvers: [{ solverId: solver.id, note: '' }],
  });
  if (introduction === undefined) throw new Error('Nothing was proposed.');
  return introduction;
}
const stored = (id: string): Promise<Introduction> =>
  given.database.manager.findOneByOrFail(Introduction, { id });
const reminders = (introductionId: string): Promise<IntroductionReminder[]> =>
  given.database.manager.find(IntroductionReminder, {
    where: { introductionId },
    order: { side: 'ASC', step: 'ASC' },
  });
/** The final states of an introduction's reminders, as "company 3 sent". */
const fates = async (introductionId: string): Promise<string[]> =>
  (await reminders(introductionId)).map(
    ({ side, step, sentAt, passedOverAt }) =>
      `${side} ${step} ${sentAt ? 'sent' : passedOverAt ? 'passed over' : 'pending'}`,
  );
const recorded = (name: string): Promise<OutboxEvent[]> =>
  given.database.manager.find(OutboxEvent, { where: { name }, order: { id: 'ASC' } });
/** The reminded parties and their steps, by the recorded events: "company 3". */
async function reminded(introductionId: string): Promise<string[]> {
  const events = await recorded('AnswerReminded');
  const all = await reminders(introductionId);
  return events
    .flatMap(({ subjectId, data }) => {
      const reminder = all.find(({ id }) => id === subjectId);
      if (reminder === undefined) return [];
      expect(data).toEqual({ introductionId, reminderId: subjectId });
      return [`${reminder.side} ${reminder.step}`];
    })
    .toSorted();
}
/** Runs every two hours from one day to another. */
async function atWork(from: number, until: number): Promise<void> {
  for (let day = from; day <= until; day++) {
    for (const hour of [0, 2, 4]) {
      given.clock.set(new Date(start.getTime() + (24 * day + hour) * HOUR));
      await run();
    }
  }
}

describe('reminders', () => {
  it('are written with the proposal, and not without it', async () => {
    const scene = await aScene(given);
    const { id } = await propose(scene);
    expect(await reminders(id)).toMatchObject([
      { side: 'company', step: 3, dueOn: '2026-11-19', sentAt: null, passedOverAt: null },
      { side: 'company', step: 6, dueOn: '2026-11-22', sentAt: null, passedOverAt: null },
      { side: 'solver', step: 3, dueOn: '2026-11-19', sentAt: null, passedOverAt: null },
      { side: 'solver', step: 6, dueOn: '2026-11-22', sentAt: null, passedOverAt: null },
    ]);
    await expect(propose(scene)).rejects.toThrow(InvalidInput);
    expect(await given.database.manager.count(IntroductionReminder)).toBe(4);
  });

  it('come after 3 and 6 counted days, once each, to both; at 14 it lapses', async () => {
    const { id } = await propose(await aScene(given));
    await atWork(0, 2);
    expect(await reminded(id)).toEqual([]);
    await atWork(3, 3);
    expect(await reminded(id)).toEqual(['company 3', 'solver 3']);
    await atWork(4, 5);
    expect(await reminded(id)).toEqual(['company 3', 'solver 3']);
    await atWork(6, 13);
    expect(await reminded(id)).toEqual(['company 3', 'company 6', 'solver 3', 'solver 6']);
    expect(await stored(id)).toMatchObject({ state: 'proposed', countedDays: 13 });
    await atWork(14, 16);
    expect(await reminded(id)).toHaveLength(4);
    expect(await stored(id)).toMatchObject({
      state: 'lapsed',
      settledAt: new Date('2026-11-30T09:00:00.000Z'),
      companyReply: { answer: 'pending', inTime: false },
      solverReply: { answer: 'pending', inTime: false },
    });
    expect(await recorded('IntroductionLapsed')).toMatchObject([
      { subjectId: id, actorId: null, data: { introductionId: id } },
    ]);
    // The passing of days is no person's change.
    const entries = await given.database.manager.find(AuditEntry, {
      where: { objectId: id },
      order: { id: 'ASC' },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId === null])).toEqual([
      ['introduce', false],
      ['lapse', true],
    ]);
    expect(await given.database.manager.count(OutboxEvent)).toBe(6);
  });

  it('are one to each, when no worker ran from the 2nd day to the 7th', async () => {
    const { id } = await propose(await aScene(given));
    await atWork(0, 2);
    await atWork(7, 8);
    expect(await reminded(id)).toEqual(['company 6', 'solver 6']);
    expect(await fates(id)).toEqual([
      'company 3 passed over',
      'company 6 sent',
      'solver 3 passed over',
      'solver 6 sent',
    ]);
  });

  it('are sent once, when no worker ran on the day itself and the next', async () => {
    const { id } = await propose(await aScene(given));
    await atWork(0, 2);
    await atWork(5, 5);
    expect(await reminded(id)).toEqual(['company 3', 'solver 3']);
    await atWork(6, 8);
    expect(await reminded(id)).toEqual(['company 3', 'company 6', 'solver 3', 'solver 6']);
  });

  it('are not sent of what lapses, when no worker ran for all that time', async () => {
    const { id } = await propose(await aScene(given));
    on(15);
    await run();
    expect(await reminded(id)).toEqual([]);
    expect((await stored(id)).state).toBe('lapsed');
    await run();
    expect(await fates(id)).toEqual([
      'company 3 passed over',
      'company 6 passed over',
      'solver 3 passed over',
      'solver 6 passed over',
    ]);
  });

  it.each<PartySide>(['company', 'solver'])('never go to the %s that has answered', async (side) => {
    const scene = await aScene(given);
    const { id } = await propose(scene);
    const other = side === 'company' ? 'solver' : 'company';
    await atWork(0, 1);
    await replies().accept(side === 'company' ? scene.company : scene.holder, id);
    await atWork(2, 8);
    expect(await reminded(id)).toEqual([`${other} 3`, `${other} 6`]);
  });

  it('never go to anybody once it is accepted, declined or withdrawn', async () => {
    const [accepted, declined, withdrawn] = [await aScene(given), await aScene(given), await aScene(given)];
    const ids: string[] = [];
    for (const scene of [accepted, declined, withdrawn]) ids.push((await propose(scene)).id);
    const [first, second, third] = ids as [string, string, string];
    on(2);
    await replies().accept(accepted.company, first);
    await replies().accept(accepted.holder, first);
    await replies().decline(declined.holder, second, { reason: 'not_now', note: '' });
    await introductions().withdraw(withdrawn.curator, third, { reason: 'mistake', note: '' });
    await atWork(3, 15);
    expect(await recorded('AnswerReminded')).toEqual([]);
    expect(await recorded('IntroductionLapsed')).toEqual([]);
    expect((await fates(first)).concat(await fates(second), await fates(third))).not.toContainEqual(
      expect.stringMatching('pending'),
    );
  });

  it.each([
    ['while a worker ran', true],
    ['while none ran', false],
  ])('of steps that were reached are not made up for to who takes an acceptance back, %s', async (_, ran) => {
    const scene = await aScene(given);
    const { id } = await propose(scene);
    on(1);
    await replies().accept(scene.company, id);
    if (ran) await atWork(2, 4);
    on(4);
    await replies().takeBack(scene.company, id);
    await atWork(4, 5);
    expect(await reminded(id)).toEqual(['solver 3']);
    await atWork(6, 8);
    expect(await reminded(id)).toEqual(['company 6', 'solver 3', 'solver 6']);
  });

  it('wait for who is away, and for nobody else', async () => {
    const scene = await aScene(given);
    const { id } = await propose(scene);
    await atWork(0, 2);
    await given.database.manager.query(
      `UPDATE solver SET away_from = '2026-11-20', away_until = '2026-11-23' WHERE id = $1`,
      [scene.solver.id],
    );
    // The day on which it was due has passed without a worker. It was counted later.
    await atWork(4, 4);
    expect(await reminded(id)).toEqual(['company 3']);
    await atWork(5, 7);
    expect(await reminded(id)).toEqual(['company 3']);
    await atWork(8, 8);
    expect(await reminded(id)).toEqual(['company 3', 'solver 3']);
  });

  it('of a proposal of 30 July come in September, as does its end', async () => {
    given.clock.set(new Date('2026-07-30T08:00:00.000Z'));
    const { id } = await propose(await aScene(given));
    expect(await stored(id)).toMatchObject({ replyDueOn: '2026-09-06', lapsesOn: '2026-09-13' });
    const days: Record<string, string[]> = {};
    for (let day = '2026-07-30'; day <= '2026-09-13'; day = dayAfter(day, 1)) {
      given.clock.set(new Date(`${day}T08:00:00.000Z`));
      await run();
      days[day] = [...(await reminded(id)), (await stored(id)).state];
    }
    const changes = Object.entries(days).filter(
      ([day, lines], i, all) => i === 0 || lines.join() !== all[i - 1]?.[1].join() || day === '2026-08-31',
    );
    const all = ['company 3', 'company 6', 'solver 3', 'solver 6'];
    expect(changes).toEqual([
      ['2026-07-30', ['proposed']],
      ['2026-08-31', ['proposed']],
      ['2026-09-02', ['company 3', 'solver 3', 'proposed']],
      ['2026-09-05', [...all, 'proposed']],
      ['2026-09-13', [...all, 'lapsed']],
    ]);
  });

  it('that come late do not come on a holiday', async () => {
    given.clock.set(new Date('2026-07-10T08:00:00.000Z'));
    const { id } = await propose(await aScene(given));
    given.clock.set(new Date('2026-07-14T08:00:00.000Z'));
    await run();
    expect(await stored(id)).toMatchObject({ countedDays: 3, countedUntil: '2026-07-14' });
    expect(await reminded(id)).toEqual([]);
    given.clock.set(new Date('2026-07-15T08:00:00.000Z'));
    await run();
    expect(await reminded(id)).toEqual(['company 3', 'solver 3']);
  });

  it('are written when days are counted next, for what has none', async () => {
    const { need, solver } = await aScene(given);
    const { id } = await anIntroduction(given.database, {
      needId: need.id,
      solverId: solver.id,
      proposedAt: start,
      countedDays: 4,
      countedUntil: '2026-11-20',
    });
    on(5);
    await run();
    expect(await fates(id)).toEqual([
      'company 3 sent',
      'company 6 pending',
      'solver 3 sent',
      'solver 6 pending',
    ]);
    expect((await reminders(id)).map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-21',
      '2026-11-22',
    ]);
  });
});

describe('an answer that comes between the look and the lock', () => {
  /** Both accept in one transaction. It commits once the worker waits for it. */
  async function bothAcceptDuring(id: string, scene: Scene): Promise<void> {
    let running: Promise<void> | undefined;
    await given.database.transaction(async (tx) => {
      for (const [side, actor] of [
        ['company', scene.company],
        ['solver', scene.holder],
      ] as const) {
        const { personId } = actor;
        await introductions().changeLocked(tx, id, 'accept', personId, (change) =>
          replies().acceptAs(change, { side, personId, byMail: false }),
        );
      }
      running = run();
      await waitingForLocks(given);
    });
    await running;
  }

  it('is reminded of by nobody', async () => {
    const scene = await aScene(given);
    const { id } = await propose(scene);
    on(3);
    // The count of a worker that stopped before it sent anything.
    await workers[1].app.get(PromisesService).countDue();
    await bothAcceptDuring(id, scene);
    expect(await recorded('AnswerReminded')).toEqual([]);
    expect((await stored(id)).state).toBe('accepted');
  });

  it('is in time on the last day', async () => {
    const scene = await aScene(given);
    const { id } = await propose(scene);
    on(14);
    await workers[1].app.get(PromisesService).countDue();
    await bothAcceptDuring(id, scene);
    expect(await recorded('IntroductionLapsed')).toEqual([]);
    expect((await stored(id)).state).toBe('accepted');
  });

  it('is not undone by a count', async () => {
    const scene = await aScene(given);
    const { id } = await propose(scene);
    on(2);
    await bothAcceptDuring(id, scene);
    expect(await stored(id)).toMatchObject({ state: 'accepted', countedDays: 2 });
  });
});

describe('two workers at once', () => {
  it('do each thing once, however often they meet', async () => {
    for (let round = 0; round < 20; round++) {
      given.clock.set(start);
      await emptyTables(given.database.manager, 'introduction', 'event');
      const ids = [(await propose(await aScene(given))).id, (await propose(await aScene(given))).id];
      on(3);
      await Promise.all([run(0), run(1)]);
      await Promise.all([run(0), run(1)]);
      for (const id of ids) {
        expect(await reminded(id)).toEqual(['company 3', 'solver 3']);
        expect(await stored(id)).toMatchObject({ countedDays: 3, countedUntil: '2026-11-19' });
      }
      on(14);
      await Promise.all([run(0), run(1)]);
      expect(await recorded('IntroductionLapsed')).toHaveLength(2);
      expect(await given.database.manager.countBy(AuditEntry, { action: 'lapse', objectId: In(ids) })).toBe(
        2,
      );
      expect(await recorded('AnswerReminded')).toHaveLength(4);
    }
  });
});

describe('a run that is interrupted', () => {
  it.each([
    ['while it counts', 'introduction', 'UPDATE', 'NEW.id', 3],
    ['while it reminds', 'introduction_reminder', 'UPDATE', 'NEW.introduction_id', 3],
    ['as it says so', 'event', 'INSERT', `(NEW.data->>'introductionId')::uuid`, 3],
    ['while it lapses', 'event', 'INSERT', 'NEW.subject_id', 14],
  ])('goes on at the next, %s', async (_, table, statement, which, day) => {
    const { manager } = given.database;
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await propose(await aScene(given))).id);
    await manager.query(
      `CREATE FUNCTION interrupt() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN IF ${which} = '${ids[1]}' THEN RAISE 'interrupted'; END IF; RETURN NEW; END $$`,
    );
    await manager.query(
      `CREATE TRIGGER interrupt BEFORE ${statement} ON ${table} FOR EACH ROW EXECUTE FUNCTION interrupt()`,
    );
    on(day);
    await expect(run()).rejects.toThrow('interrupted');
    await manager.query('DROP FUNCTION interrupt CASCADE');
    await run();
    for (const id of ids) {
      expect(await reminded(id)).toEqual(day === 3 ? ['company 3', 'solver 3'] : []);
      expect(await stored(id)).toMatchObject({ countedDays: day, state: day === 3 ? 'proposed' : 'lapsed' });
    }
    expect(await recorded('IntroductionLapsed')).toHaveLength(day === 3 ? 0 : 3);
  });
});

describe('thousands of introductions', () => {
  it('are counted a few hundred at a time', async () => {
    const { manager } = given.database;
    const { organisationId } = await aMembership(given.database);
    const needs: string[] = [];
    for (let i = 0; i < 50; i++) {
      needs.push((await aNeed(given.database, { organisationId, state: 'published' })).id);
    }
    const solvers: string[] = [];
    for (let i = 0; i < 100; i++) solvers.push((await aSolver(given.database)).id);
    const { need, solver } = await aScene(given);
    const { id: first } = await anIntroduction(given.database, {
      needId: need.id,
      solverId: solver.id,
      proposedAt: start,
    });
    const columns = await manager.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_name = 'introduction' AND column_name NOT IN ('id', 'need_id', 'solver_id')`,
    );
    const same = columns.map(({ name }) => name).join(', ');
    await manager.query(
      `INSERT INTO introduction (id, need_id, solver_id, ${same})
       SELECT gen_random_uuid(), needs.id, solvers.id, ${same}
       FROM introduction, unnest($1::uuid[]) AS needs (id), unnest($2::uuid[]) AS solvers (id)
       WHERE introduction.id = $3`,
      [needs, solvers, first],
    );
    on(2);
    const { dataSource } = workers[0].app.get(Database);
    const { statements } = await countStatements(dataSource, () =>
      workers[0].app.get(PromisesService).countDue(),
    );
    expect(await manager.countBy(Introduction, { countedDays: 2, countedUntil: '2026-11-18' })).toBe(5001);
    expect(await manager.count(IntroductionReminder)).toBe(4 * 5001);
    const looks = statements.filter((sql) => sql.includes('LIMIT 200'));
    expect(looks).toHaveLength(Math.ceil(5001 / 200) + 1);
    expect(statements.filter((sql) => sql.startsWith('START TRANSACTION'))).toHaveLength(looks.length - 1);
  });
});
