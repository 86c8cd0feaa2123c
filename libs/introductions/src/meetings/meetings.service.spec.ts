import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { AuditEntry } from '@passerelle/database';
import { eventsOf, testDatabase } from '@passerelle/harness';
import { Conflict, IllegalTransition, LimitReached } from '@passerelle/problems';
import { anIntroduction, aScene, brokenBy, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { Reply } from '../parties/reply.js';
import { MeetingsService } from './meetings.service.js';

const start = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const given = testDatabase(start);
const under = introductionsUnderTest(given);
const meetings = (): MeetingsService => under.app.get(MeetingsService);

let scene: Scene;
beforeEach(async () => {
  given.clock.set(start);
  scene = await aScene(given);
});

/** An introduction that both have accepted. */
const accepted = async (): Promise<string> => {
  const reply = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted', at: start });
  const { id } = await anIntroduction(given.database, {
    needId: scene.need.id,
    solverId: scene.solver.id,
    state: 'accepted',
    companyReply: reply(),
    solverReply: reply(),
    proposedAt: start,
  });
  return id;
};
const stored = (id: string): Promise<Introduction> =>
  given.database.manager.findOneByOrFail(Introduction, { id });

describe('what follows two acceptances', () => {
  it('is a meeting that either party arranges, moves, and says to have been held', async () => {
    const id = await accepted();
    const at = new Date('2026-12-02T14:00:00.000Z');
    await meetings().planMeeting(scene.holder, id, { at, place: 'LAB’O, Orléans', link: '' });
    await meetings().planMeeting(scene.company, id, {
      at,
      place: '',
      link: 'https://visio.example/abc',
    });
    expect((await stored(id)).meeting).toEqual({ at, place: null, link: 'https://visio.example/abc' });
    given.clock.set(new Date('2026-12-03T09:00:00.000Z'));
    await meetings().markMet(scene.company, id, { on: '2026-12-02', place: '', link: '' });
    expect(await stored(id)).toMatchObject({ state: 'met', metOn: '2026-12-02', meetingAt: at });
  });

  it.each([
    ['a meeting in the past', () => ({ at: start, place: 'Ici', link: '' }), 'at', 'not_past'],
    [
      'a meeting nowhere',
      () => ({ at: new Date(start.getTime() + DAY), place: ' ', link: '' }),
      'place',
      'somewhere',
    ],
    [
      'a meeting in ten thousand years',
      () => ({ at: new Date('9999-12-31T23:59:59.000Z'), place: 'Ici', link: '' }),
      'at',
      'not_too_far',
    ],
    [
      'a link that looks like another',
      () => ({
        at: new Date(start.getTime() + DAY),
        place: '',
        link: 'https://visio.example@ailleurs.example/',
      }),
      'link',
      'web_address',
    ],
    [
      'a link that is none',
      () => ({ at: new Date(start.getTime() + DAY), place: '', link: 'javascript:alert(1)' }),
      'link',
      'web_address',
    ],
  ])('is not %s', async (_, meeting, field, rule) => {
    const id = await accepted();
    expect(await brokenBy(meetings().planMeeting(scene.company, id, meeting()))).toContainEqual([
      field,
      rule,
    ]);
  });

  it('a meeting is notified once while it stays the same, and moved five times a day at most', async () => {
    const id = await accepted();
    const at = new Date('2026-12-02T14:00:00.000Z');
    const plan = (place: string) => meetings().planMeeting(scene.holder, id, { at, place, link: '' });
    for (let i = 0; i < 3; i++) await plan('LAB’O');
    expect((await eventsOf(given, id)).filter((name) => name === 'MeetingPlanned')).toHaveLength(1);
    for (let i = 0; i < 4; i++) await plan(`Salle ${i}`);
    await expect(plan('Salle 5')).rejects.toThrow(LimitReached);
    given.clock.advance(DAY + 1);
    await expect(plan('Salle 5')).resolves.toMatchObject({ meetingPlace: 'Salle 5' });
  });

  const inDays = (days: number): Date => new Date(start.getTime() + days * DAY);
  const times = { times: [inDays(3), inDays(2)], place: 'LAB’O, Orléans', link: '' };

  it('is a meeting at one of the times that the other side proposes, once and for both', async () => {
    const id = await accepted();
    await meetings().proposeTimes(scene.holder, id, { ...times, times: [inDays(9)] });
    await meetings().proposeTimes(scene.holder, id, times);
    await meetings().proposeTimes(scene.company, id, { ...times, times: [inDays(4)] });
    expect((await stored(id)).timeOffers).toEqual([
      {
        by: 'solver',
        times: [inDays(2), inDays(3)].map((at) => at.toISOString()),
        place: times.place,
        link: null,
      },
      { by: 'company', times: [inDays(4).toISOString()], place: times.place, link: null },
    ]);
    const choose = (actor: Actor, at: Date, place = '') =>
      meetings().chooseTime(actor, id, { at, place, link: '' });
    // A time that the side itself proposes, and one that the other side does not propose any more.
    for (const at of [inDays(4), inDays(9)])
      await expect(choose(scene.company, at)).rejects.toThrow('Ce moment n’est plus proposé.');

    // Both sides choose a time of the other at once, and one side does so twice. There is one meeting.
    const outcomes = await Promise.allSettled([
      choose(scene.company, inDays(2)),
      choose(scene.company, inDays(2)),
      choose(scene.holder, inDays(4)),
    ]);
    const { meeting, timeOffers } = await stored(id);
    expect(timeOffers).toEqual([]);
    const byCompany = meeting?.at.getTime() === inDays(2).getTime();
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([byCompany, byCompany, !byCompany]);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
    expect((await eventsOf(given, id)).filter((name) => name === 'MeetingPlanned')).toHaveLength(1);
    expect((await eventsOf(given, id)).filter((name) => name === 'TimesProposed')).toHaveLength(3);
  });

  it('is a meeting according to the choosing side, if the other side did not answer', async () => {
    const id = await accepted();
    await meetings().proposeTimes(scene.holder, id, { times: [inDays(2)], place: '', link: '' });
    const choose = (place: string) =>
      meetings().chooseTime(scene.company, id, { at: inDays(2), place, link: '' });
    expect(await brokenBy(choose(''))).toEqual([['place', 'somewhere']]);
    given.clock.set(inDays(2));
    expect(await brokenBy(choose('Chez nous'))).toEqual([['at', 'not_past']]);
    given.clock.set(start);
    await choose('Chez nous');
    expect((await stored(id)).meeting).toEqual({ at: inDays(2), place: 'Chez nous', link: null });
  });

  it.each([
    ['none', [], 'times', 'some_times'],
    ['six', [1, 2, 3, 4, 5, 6], 'times', 'some_times'],
    ['one twice', [1, 1], 'times', 'distinct'],
    ['one in the past', [1, -1], 'times.1', 'not_past'],
    ['one in two years', [700], 'times.0', 'within_a_year'],
  ])('is not a choice among these times: %s', async (_, days, field, broken) => {
    const id = await accepted();
    const proposed = meetings().proposeTimes(scene.company, id, { ...times, times: days.map(inDays) });
    expect(await brokenBy(proposed)).toEqual([[field, broken]]);
  });

  it('is a meeting that somebody calls off, after which another may be arranged', async () => {
    const id = await accepted();
    const callOff = (actor: Actor, note = '') => meetings().callOff(actor, id, { note });
    await expect(callOff(scene.holder)).rejects.toThrow(IllegalTransition);
    const at = inDays(2);
    await meetings().planMeeting(scene.holder, id, { at, place: 'LAB’O', link: '' });
    await meetings().proposeTimes(scene.holder, id, times);
    await callOff(scene.company, 'Une grippe.');
    const calledOffMeeting = { at: at.toISOString(), by: 'company', note: 'Une grippe.' };
    expect(await stored(id)).toMatchObject({ meeting: null, meetingSequence: 1, calledOffMeeting });
    await expect(callOff(scene.company)).rejects.toThrow(IllegalTransition);
    const [logged] = await given.database.manager.find(AuditEntry, {
      where: { objectId: id },
      order: { id: 'DESC' },
      take: 1,
    });
    expect(logged).toMatchObject({
      action: 'callOffMeeting',
      actorId: scene.company.personId,
      reason: 'Une grippe.',
      before: { meetingPlace: 'LAB’O', calledOffMeeting: null },
      after: { meetingPlace: null, calledOffMeeting },
    });
    await meetings().chooseTime(scene.company, id, { at, place: '', link: '' });
    expect(await stored(id)).toMatchObject({
      meetingAt: at,
      meetingPlace: times.place,
      meetingSequence: 2,
      calledOffMeeting: null,
      timeOffers: [],
    });
    await meetings().callOff(scene.curator, id, { note: '' });
    expect((await stored(id)).calledOffMeeting).toMatchObject({ by: 'curator', note: null });
  });

  it('is a meeting that is called off until it begins, not afterwards', async () => {
    const id = await accepted();
    await meetings().planMeeting(scene.holder, id, { at: inDays(2), place: 'LAB’O', link: '' });
    given.clock.set(inDays(2));
    await expect(meetings().callOff(scene.company, id, { note: '' })).rejects.toThrow(IllegalTransition);
    expect(await stored(id)).toMatchObject({ meetingAt: inDays(2), calledOffMeeting: null });
    given.clock.set(new Date(inDays(2).getTime() - 1));
    await meetings().callOff(scene.company, id, { note: '' });
    expect(await stored(id)).toMatchObject({ meetingAt: null });
  });

  it('is proposed to the other side five times a day at most', async () => {
    const id = await accepted();
    const propose = (day: number) =>
      meetings().proposeTimes(scene.holder, id, { ...times, times: [inDays(day)] });
    for (let i = 1; i < 6; i++) await propose(i);
    await expect(propose(6)).rejects.toThrow(LimitReached);
    await expect(propose(5)).resolves.toMatchObject({ id });
  });

  it('is not a meeting on a day to come, or before the introduction', async () => {
    const id = await accepted();
    const met = (on: string) => meetings().markMet(scene.company, id, { on, place: '', link: '' });
    expect(await brokenBy(met('2026-11-25'))).toEqual([['on', 'not_future']]);
    expect(await brokenBy(met('2026-11-23'))).toEqual([['on', 'not_before_proposal']]);
  });
});
