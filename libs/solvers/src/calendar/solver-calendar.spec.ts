import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Actor } from '@passerelle/accounts';
import { actorOf, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import { Forbidden, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { aSolver } from '../../testing/index.js';
import { Solver } from '../solver/solver.entity.js';
import { SolversModule } from '../solvers.module.js';
import { SolversService } from '../solvers.service.js';
import { FollowCalendars } from './follow-calendars.js';
import type { PeriodContent } from './period.input.js';
import { SolverPeriod } from './solver-period.entity.js';

const given = testDatabase();
let app: INestApplicationContext;
let service: SolversService;
beforeAll(async () => {
  app = await startContext(given, SolversModule);
  service = app.get(SolversService);
});
afterAll(() => app.close());

let learner: Actor;
let id: string;
const at = (instant: string): void => given.clock.set(new Date(instant));
/** At noon in France, or thereabouts. */
const onThe = (day: string): void => at(`${day}T11:00:00.000Z`);

beforeEach(async () => {
  onThe('2026-09-07');
  await emptyTables(given.database.manager, 'solver', 'person', 'event');
  learner = await actorOf(given.database, (await aPerson(given.database)).id);
  id = (await aSolver(given.database, { kind: 'student', personId: learner.personId })).id;
});

const exams = { kind: 'exams', from: '2027-06-07', until: '2027-06-12', away: true } as const;
const company = { kind: 'company', from: '2026-09-14', until: '2026-09-18', away: true } as const;
const everyThirdWeek = { ...company, everyWeeks: 3, repeatUntil: '2027-06-30' };

const add = (period: Partial<PeriodContent> & Pick<PeriodContent, 'kind' | 'from' | 'until'>) =>
  service.addPeriod(learner, id, { away: true, ...period });
const periods = (): Promise<SolverPeriod[]> =>
  given.database.manager.find(SolverPeriod, { where: { solverId: id }, order: { from: 'ASC' } });
const stored = (): Promise<Solver> => given.database.manager.findOneByOrFail(Solver, { id });
const absence = async (): Promise<(string | null)[]> => {
  const { awayFrom, awayUntil, awayKind } = await stored();
  return [awayFrom, awayUntil, awayKind];
};
/** Twice, as jobs may run. */
const follow = async (): Promise<void> => {
  for (let i = 0; i < 2; i += 1) await app.get(FollowCalendars).run();
};
const broken = async (doing: Promise<unknown>): Promise<string[]> => {
  const problem: unknown = await doing.catch((error: unknown) => error);
  if (!(problem instanceof InvalidInput)) throw problem;
  return problem.fields.map(({ field, rule }) => `${field} ${rule}`);
};

describe('a calendar', () => {
  it('is made of periods; one may come again every so many weeks', async () => {
    await add(everyThirdWeek);
    const weeks = await periods();
    expect(weeks).toHaveLength(14);
    expect([weeks[0], weeks[1], weeks.at(-1)]).toMatchObject([
      { from: '2026-09-14', until: '2026-09-18', kind: 'company', away: true },
      { from: '2026-10-05', until: '2026-10-09' },
      { from: '2027-06-14', until: '2027-06-18' },
    ]);
    // The clocks went back in between, but the number of days is the same.
    expect(weeks.map(({ from }) => new Date(from).getUTCDay())).toEqual(weeks.map(() => 1));
  });

  it('begins with what is not over', async () => {
    onThe('2026-10-07');
    await add(everyThirdWeek);
    expect((await periods()).map(({ from }) => from).slice(0, 2)).toEqual(['2026-10-05', '2026-10-26']);
    expect(await absence()).toEqual(['2026-10-05', '2026-10-09', 'company']);
  });

  it('has no two periods of one kind on a day, and may have two of different kinds', async () => {
    await add(everyThirdWeek);
    expect(await broken(add({ ...company, from: '2026-10-08', until: '2026-10-12' }))).toEqual([
      'from not_twice',
    ]);
    expect(await broken(add(everyThirdWeek))).toEqual(['from not_twice']);
    await add({ ...company, from: '2026-10-10', until: '2026-10-12' });
    await add({ kind: 'exams', from: '2026-10-08', until: '2026-10-09' });
    expect(await periods()).toHaveLength(16);
  });

  it('takes no days that are over, too far ahead or the wrong way round', async () => {
    const wrong = async (more: Partial<PeriodContent>): Promise<string[]> =>
      broken(add({ ...company, ...more }));
    expect(await wrong({ from: '2026-09-01', until: '2026-09-06' })).toEqual(['until not_past']);
    expect(await wrong({ until: '2026-09-13' })).toEqual(['until not_before_start']);
    expect(await wrong({ until: '2027-09-15' })).toEqual(['until not_too_long']);
    expect(await wrong({ from: '2028-09-11', until: '2028-09-11' })).toEqual([
      'from not_too_far',
      'until not_too_far',
    ]);
    expect(await wrong({ from: '2024-09-11' })).toContain('from not_past');
    expect(await wrong({ from: '2026-02-30' })).toEqual(['from date']);
    expect(await wrong({ everyWeeks: 3 })).toEqual(['repeatUntil both']);
    expect(await wrong({ everyWeeks: 1, repeatUntil: '2027-06-30' })).toEqual(['everyWeeks too_small']);
    expect(await wrong({ everyWeeks: 0, repeatUntil: '2027-06-30' })).toEqual(['everyWeeks too_small']);
    expect(await wrong({ from: '9999-12-31' })).toEqual(['from not_too_far']);
    expect(await wrong({ from: 'demain', everyWeeks: -2, repeatUntil: '9999-12-31' })).toEqual([
      'from date',
      'everyWeeks too_small',
      'repeatUntil not_too_far',
    ]);
    expect(await wrong({ everyWeeks: 2, until: '2026-09-28', repeatUntil: '2027-06-30' })).toEqual([
      'everyWeeks comes_again_too_soon',
    ]);
    expect(await periods()).toEqual([]);
  });

  it('has 60 periods at most', async () => {
    const every = (kind: 'company' | 'school', from: string, repeatUntil: string) =>
      add({ kind, from, until: from, everyWeeks: 2, repeatUntil });
    await every('company', '2026-09-14', '2027-08-31');
    await every('school', '2026-09-21', '2027-08-31');
    expect(await periods()).toHaveLength(51);
    await expect(every('company', '2026-09-15', '2027-08-31')).rejects.toThrow(LimitReached);
    await every('company', '2026-09-15', '2027-01-05');
    await expect(add(exams)).rejects.toThrow(LimitReached);
    // One’s own absence does not count among them.
    await service.setAbsence(learner, id, { from: '2026-12-01', until: '2026-12-02' });
    expect(await periods()).toHaveLength(61);
  });

  it('is for those who learn, and changed by those who may change the profile', async () => {
    const startup = await aSolver(given.database, { personId: (await aPerson(given.database)).id });
    const holder = await actorOf(given.database, startup.personId!);
    await expect(service.addPeriod(holder, startup.id, exams)).rejects.toThrow(IllegalTransition);
    await expect(service.addPeriod(holder, id, exams)).rejects.toThrow(Forbidden);
    const curator = new Actor(newId(), 'curator', [], undefined);
    await expect(service.addPeriod(curator, id, exams)).rejects.toThrow(Forbidden);
    const { id: unclaimed } = await aSolver(given.database, { kind: 'project_holder' });
    expect(await service.addPeriod(curator, unclaimed, exams)).toMatchObject({ awayKind: 'exams' });
  });

  it('gives up periods by name; those that are gone, or of another profile, stay as they are', async () => {
    await add(everyThirdWeek);
    await service.setAbsence(learner, id, { from: '2026-09-08', until: '2026-09-09' });
    const { id: other } = await aSolver(given.database, { kind: 'student' });
    const curator = new Actor(newId(), 'curator', [], undefined);
    await service.addPeriod(curator, other, exams);
    const all = await given.database.manager.find(SolverPeriod);
    for (let i = 0; i < 2; i += 1) {
      await service.removePeriods(
        learner,
        id,
        all.map(({ id: periodId }) => periodId),
      );
    }
    expect(await periods()).toMatchObject([{ kind: 'absence' }]);
    expect(await given.database.manager.countBy(SolverPeriod, { solverId: other })).toBe(1);
  });

  it('is in the log, with an event', async () => {
    await add(exams);
    const [entry] = await given.database.manager.findBy(AuditEntry, { objectId: id });
    expect(entry).toMatchObject({ action: 'editCalendar', actorId: learner.personId });
    expect(JSON.stringify(entry?.after)).toContain('2027-06-07/2027-06-12 exams away');
    const events = await given.database.manager.findBy(OutboxEvent, { subjectId: id });
    expect(events.map(({ data }) => data)).toEqual([{ solverId: id, change: 'calendar' }]);
  });

  it('goes with its profile', async () => {
    await add(everyThirdWeek);
    await given.database.manager.delete(Solver, { id });
    expect(await given.database.manager.count(SolverPeriod)).toBe(0);
  });
});

describe('the absence that a profile says', () => {
  it('is the present or next one of its calendar, at once', async () => {
    await add(exams);
    expect(await absence()).toEqual(['2027-06-07', '2027-06-12', 'exams']);
    await add(everyThirdWeek);
    expect(await absence()).toEqual(['2026-09-14', '2026-09-18', 'company']);
    const [first] = await periods();
    await service.removePeriods(learner, id, [first!.id]);
    expect(await absence()).toEqual(['2026-10-05', '2026-10-09', 'company']);
  });

  it('leaves out periods on which they answer', async () => {
    await add({ kind: 'school', from: '2026-09-07', until: '2026-09-25', away: false });
    expect(await absence()).toEqual([null, null, null]);
    expect((await stored()).isAway('2026-09-07')).toBe(false);
  });

  it('is joined by an absence of their own, whose end leaves the calendar', async () => {
    await add(everyThirdWeek);
    await service.setAbsence(learner, id, { from: '2026-09-16', until: '2026-09-22' });
    expect(await absence()).toEqual(['2026-09-14', '2026-09-22', null]);
    await service.setAbsence(learner, id, { from: '2026-09-10', until: '2026-09-11' });
    expect(await absence()).toEqual(['2026-09-10', '2026-09-11', null]);
    await service.setAbsence(learner, id, null);
    expect(await absence()).toEqual(['2026-09-14', '2026-09-18', 'company']);
    expect(await periods()).toHaveLength(14);
  });

  it('becomes the next one when it is over: a task does it once, and nobody is said to have done it', async () => {
    await add(everyThirdWeek);
    const { updatedAt } = await stored();
    onThe('2026-09-18');
    await follow();
    expect(await absence()).toEqual(['2026-09-14', '2026-09-18', 'company']);
    const { version } = await stored();
    onThe('2026-09-19');
    await follow();
    expect(await absence()).toEqual(['2026-10-05', '2026-10-09', 'company']);
    expect(await stored()).toMatchObject({ updatedAt, version: version + 1 });
    expect(await given.database.manager.countBy(OutboxEvent, { subjectId: id })).toBe(1);
    expect(await given.database.manager.countBy(AuditEntry, { objectId: id })).toBe(1);
  });

  it('ends at midnight in France, in summer and in winter', async () => {
    await add(everyThirdWeek);
    at('2026-09-18T21:59:00.000Z');
    await follow();
    expect(await absence()).toEqual(['2026-09-14', '2026-09-18', 'company']);
    at('2026-09-18T22:01:00.000Z');
    await follow();
    expect(await absence()).toEqual(['2026-10-05', '2026-10-09', 'company']);
    at('2026-10-30T22:30:00.000Z');
    await follow();
    expect(await absence()).toEqual(['2026-10-26', '2026-10-30', 'company']);
    at('2026-10-30T23:01:00.000Z');
    await follow();
    expect(await absence()).toEqual(['2026-11-16', '2026-11-20', 'company']);
  });

  it('stays when it is over and none is to come, so that the missed is reported', async () => {
    await add(company);
    onThe('2026-10-01');
    await follow();
    expect(await absence()).toEqual(['2026-09-14', '2026-09-18', 'company']);
    expect((await stored()).isAway('2026-10-01')).toBe(false);
  });

  it('is followed by two workers at once', async () => {
    await add(everyThirdWeek);
    onThe('2026-09-19');
    await Promise.all([app.get(FollowCalendars).run(), app.get(FollowCalendars).run()]);
    expect(await absence()).toEqual(['2026-10-05', '2026-10-09', 'company']);
  });
});

it('periods that are over go after a month', async () => {
  await add(everyThirdWeek);
  onThe('2026-10-19');
  await follow();
  expect(await periods()).toHaveLength(14);
  onThe('2026-10-20');
  await follow();
  expect((await periods())[0]).toMatchObject({ from: '2026-10-05' });
});
