import { beforeEach, describe, expect, it } from '@jest/globals';
import { type AbsenceInput, OrganisationsService } from '@passerelle/accounts';
import { actorOf, aMembership } from '@passerelle/accounts/testing';
import { AuditEntry, type EventOf, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { type SolverProfileChanged, SolversService } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { In } from 'typeorm';
import { aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { ProposalsService } from '../introducing/proposals.service.js';
import { Introduction } from '../introduction/introduction.entity.js';
import type { PartySide } from '../parties/parties.js';
import { RepliesService } from '../replies/replies.service.js';
import { IntroductionReminder } from './introduction-reminder.entity.js';
import { KeepPromises } from './keep-promises.js';
import { CountPromisesOnAbsenceChanged } from './promises.service.js';

const start = '2026-11-16';
const given = testDatabase();
const under = introductionsUnderTest(given);
const proposals = (): ProposalsService => under.app.get(ProposalsService);
const replies = (): RepliesService => under.app.get(RepliesService);
const count = (): Promise<void> => under.app.get(KeepPromises).run();
/** Before the hour in which days are counted. */
const onThe = (day: string): void => given.clock.set(new Date(`${day}T05:00:00.000Z`));

let scene: Scene;
let id: string;
beforeEach(async () => {
  await emptyTables(given.database.manager, 'introduction', 'event');
  ({ scene, id } = await proposedOn(start));
});

const introduce = ({ need, curator }: Scene, solverId: string): Promise<Introduction[]> =>
  proposals().introduce(curator, {
    needId: need.id,
    solvers: [{ solverId, note: '' }],
    noteToCompany: '',
    wholePool: false,
  });
async function proposedOn(day: string): Promise<{ scene: Scene; id: string }> {
  onThe(day);
  const proposed = await aScene(given);
  const [introduction] = await introduce(proposed, proposed.solver.id);
  return { scene: proposed, id: introduction?.id ?? '' };
}

/** Runs the event handler twice for every recorded event, as jobs may. */
async function handle(): Promise<void> {
  const events = await given.database.manager.find(OutboxEvent, {
    where: { name: In(['SolverProfileChanged', 'OrganisationAbsenceChanged']) },
    order: { id: 'ASC' },
  });
  for (const { data, reason, ...event } of [...events, ...events]) {
    await under.app.get(CountPromisesOnAbsenceChanged).handle({
      ...event,
      reason: reason ?? undefined,
      data: data as EventOf<typeof SolverProfileChanged>['data'],
    });
  }
}
const away: Record<PartySide, (absence: AbsenceInput | null) => Promise<void>> = {
  company: async (absence) => {
    const { company, need } = scene;
    await under.app.get(OrganisationsService).setAbsence(company, need.organisationId, absence);
    await handle();
  },
  solver: async (absence) => {
    await under.app.get(SolversService).setAbsence(scene.holder, scene.solver.id, absence);
    await handle();
  },
};
const stored = (): Promise<Introduction> => given.database.manager.findOneByOrFail(Introduction, { id });
/** The days of the two reminders, the reply and the lapse. */
async function days(): Promise<(string | null)[]> {
  const reminders = await given.database.manager.find(IntroductionReminder, {
    where: { introductionId: id },
    order: { step: 'ASC', side: 'ASC' },
  });
  expect(reminders).toHaveLength(4);
  const due = reminders.map(({ dueOn }) => dueOn);
  // Both parties have the same clock.
  expect([due[0], due[2]]).toEqual([due[1], due[3]]);
  const { replyDueOn, lapsesOn } = await stored();
  return [due[0] ?? null, due[2] ?? null, replyDueOn, lapsesOn];
}
const unmoved = ['2026-11-19', '2026-11-22', '2026-11-23', '2026-11-30'];
/** The 17th is already counted, and nobody is away after the 20th. */
const fromThe21st = ['2026-11-22', '2026-11-25', '2026-11-26', '2026-12-03'];

describe.each<PartySide>(['company', 'solver'])('an absence of the %s', (side) => {
  it('counts from the day on which it is declared', async () => {
    expect(await days()).toEqual(unmoved);
    onThe('2026-11-17');
    await count();
    onThe('2026-11-18');
    await away[side]({ from: '2026-11-18', until: '2026-11-20' });
    expect(await days()).toEqual(fromThe21st);
    expect(await stored()).toMatchObject({ countedDays: 1, countedUntil: '2026-11-18' });
  });

  it('takes no day back that has been counted', async () => {
    onThe('2026-11-18');
    await count();
    await away[side]({ from: '2026-11-18', until: '2026-11-20' });
    expect(await stored()).toMatchObject({ countedDays: 2, countedUntil: '2026-11-18' });
    expect(await days()).toEqual(['2026-11-21', '2026-11-24', '2026-11-25', '2026-12-02']);
  });

  it('may be shortened', async () => {
    onThe('2026-11-18');
    await away[side]({ from: '2026-11-18', until: '2026-11-29' });
    expect(await days()).toEqual(['2026-12-01', '2026-12-04', '2026-12-05', '2026-12-12']);
    onThe('2026-11-19');
    await count();
    onThe('2026-11-20');
    await away[side]({ from: '2026-11-18', until: '2026-11-20' });
    expect(await days()).toEqual(fromThe21st);
  });

  it('may be cancelled before it begins, and leaves no trace', async () => {
    onThe('2026-11-17');
    await away[side]({ from: '2026-11-18', until: '2026-11-29' });
    expect(await days()).not.toEqual(unmoved);
    await away[side](null);
    expect(await days()).toEqual(unmoved);
  });

  it('may be cut short by a return: what is due that day is due at once', async () => {
    onThe('2026-11-18');
    await count();
    await away[side]({ from: '2026-11-19', until: '2026-11-29' });
    expect(await days()).toEqual(['2026-11-30', '2026-12-03', '2026-12-04', '2026-12-11']);
    onThe('2026-11-19');
    await away[side](null);
    expect(await days()).toEqual(unmoved);
    await count();
    expect(await given.database.manager.countBy(OutboxEvent, { name: 'AnswerReminded' })).toBe(2);
  });

  it('of years leaves no days to foresee, until it is cancelled', async () => {
    onThe('2026-11-17');
    await away[side]({ from: '2026-11-18', until: '2027-11-18' });
    // Longer than can be foreseen today. A stored row may have such an absence.
    for (const table of ['solver', 'organisation'] as const) {
      await given.database.manager.query(
        `UPDATE ${table} SET away_until = '2036-11-18' WHERE away_from IS NOT NULL`,
      );
    }
    await handle();
    expect(await days()).toEqual([null, null, null, null]);
    onThe('2026-11-18');
    await count();
    onThe('2026-11-19');
    await away[side](null);
    expect(await days()).toEqual(['2026-11-20', '2026-11-23', '2026-11-24', '2026-12-01']);
  });

  it('moves no reminder that has been sent', async () => {
    onThe('2026-11-19');
    await count();
    await away[side]({ from: '2026-11-20', until: '2026-11-25' });
    expect(await days()).toEqual(['2026-11-19', '2026-11-28', '2026-11-29', '2026-12-06']);
  });

  it('holds nobody up once it has answered', async () => {
    onThe('2026-11-17');
    const actor = side === 'company' ? scene.company : scene.holder;
    await replies().accept(actor, id);
    await away[side]({ from: '2026-11-18', until: '2026-11-29' });
    expect(await days()).toEqual(unmoved);
    await replies().takeBack(actor, id);
    expect(await days()).toEqual(['2026-12-01', '2026-12-04', '2026-12-05', '2026-12-12']);
  });

  it('is nobody’s change in the log, and no event', async () => {
    onThe('2026-11-18');
    const before = await stored();
    await away[side]({ from: '2026-11-18', until: '2026-11-20' });
    expect((await stored()).updatedAt).toEqual(before.updatedAt);
    expect(await given.database.manager.countBy(AuditEntry, { objectId: id })).toBe(1);
    expect(await given.database.manager.countBy(OutboxEvent, { subjectId: id })).toBe(1);
  });
});

describe('absences and days that do not count anyway', () => {
  it('are not counted twice at Christmas', async () => {
    ({ scene, id } = await proposedOn('2026-12-21'));
    onThe('2026-12-22');
    await away.solver({ from: '2026-12-24', until: '2026-12-26' });
    expect(await days()).toEqual(['2026-12-27', '2026-12-30', '2026-12-31', '2027-01-08']);
  });

  it('are not counted twice in August', async () => {
    ({ scene, id } = await proposedOn('2026-07-28'));
    onThe('2026-07-29');
    await away.company({ from: '2026-07-30', until: '2026-09-05' });
    expect(await days()).toEqual(['2026-09-07', '2026-09-10', '2026-09-11', '2026-09-18']);
  });

  it('add up where one party leaves as the other comes back', async () => {
    onThe('2026-11-17');
    await away.company({ from: '2026-11-18', until: '2026-11-20' });
    await away.solver({ from: '2026-11-20', until: '2026-11-22' });
    expect(await days()).toEqual(['2026-11-24', '2026-11-27', '2026-11-28', '2026-12-05']);
  });
});

describe('whose absence it is', () => {
  it('may be that of the organisation that holds the profile', async () => {
    const { personId, organisationId } = await aMembership(given.database);
    const { id: solverId } = await aSolver(given.database, { organisationId });
    const [introduction] = await introduce(scene, solverId);
    id = introduction?.id ?? '';
    onThe('2026-11-17');
    const startup = await actorOf(given.database, personId);
    await under.app
      .get(OrganisationsService)
      .setAbsence(startup, organisationId, { from: '2026-11-18', until: '2026-11-20' });
    await handle();
    expect(await days()).toEqual(fromThe21st);
  });

  it('is nobody else’s', async () => {
    const first = { scene, id };
    ({ scene, id } = await proposedOn(start));
    onThe('2026-11-18');
    await away.company({ from: '2026-11-18', until: '2026-11-20' });
    await away.solver({ from: '2026-11-18', until: '2026-11-20' });
    ({ scene, id } = first);
    expect(await stored()).toMatchObject({ countedDays: 0, countedUntil: start });
    expect(await days()).toEqual(unmoved);
  });
});

it('a profile that is paused or resumed is not away: its promises run on', async () => {
  onThe('2026-11-18');
  await under.app.get(SolversService).pause(scene.holder, scene.solver.id);
  await handle();
  expect(await stored()).toMatchObject({ state: 'proposed', countedDays: 0, countedUntil: start });
  expect(await days()).toEqual(unmoved);
  await under.app.get(SolversService).resume(scene.holder, scene.solver.id);
  await handle();
  expect(await days()).toEqual(unmoved);
});
