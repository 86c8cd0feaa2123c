import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aPerson } from '@passerelle/accounts/testing';
import { Action } from '@passerelle/actions';
import { OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import {
  Conflict,
  Forbidden,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
} from '@passerelle/problems';
import { aGroup, aGroupMeeting, groupsUnderTest } from '../../testing/index.js';
import { type Group, GroupMember } from '../group/group.entity.js';
import { GroupMeeting } from '../meetings/group-meeting.entity.js';
import { GroupMeetingsService } from '../meetings/meetings.service.js';
import { MinutesEdition } from './minutes-edition.entity.js';
import { MeetingAttendance, MeetingDecision } from './minutes.entity.js';
import { MinutesService } from './minutes.service.js';

const given = testDatabase();
const under = groupsUnderTest(given);
const minutes = (): MinutesService => under.app.get(MinutesService);
const meetings = (): GroupMeetingsService => under.app.get(GroupMeetingsService);

let group: Group;
let lead: Actor;
let member: Actor;
let meeting: GroupMeeting;

beforeEach(async () => {
  given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  const { manager } = given.database;
  await emptyTables(manager, 'working_group', 'action', 'event');
  const [one, two] = [
    await aPerson(given.database, { name: 'Sylvie Marchand' }),
    await aPerson(given.database, { name: 'Karim Haddad' }),
  ];
  lead = await actorOf(given.database, one.id);
  member = await actorOf(given.database, two.id);
  group = await aGroup(given.database, { leadId: one.id, memberIds: [two.id] });
  meeting = await aGroupMeeting(given.database, {
    groupId: group.id,
    at: new Date('2026-11-24T08:00:00.000Z'),
  });
});

const recorded = async (name: string): Promise<number> =>
  given.database.manager.countBy(OutboxEvent, { name });
const found = (): Promise<GroupMeeting> =>
  given.database.manager.findOneByOrFail(GroupMeeting, { id: meeting.id });
const write = (actor: Actor, version: number, text: string): Promise<GroupMeeting> =>
  minutes().write(actor, meeting.id, version, { minutes: text });
const publish = (version: number, correction = ''): Promise<GroupMeeting> =>
  minutes().publish(lead, meeting.id, version, { correction });
const toDo = () => ({ title: 'Écrire aux familles', ownerId: member.personId ?? '', dueOn: '2026-12-10' });

describe('the minutes', () => {
  it('are kept of one of two people who write at once; the other learns who was first, and may go on', async () => {
    const tried = await Promise.allSettled([write(lead, 1, 'Chez nous.'), write(member, 1, 'Chez eux.')]);
    const refused = tried.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(Conflict);
    const { minutes: kept, version } = await found();
    const first = kept === 'Chez nous.' ? 'Sylvie Marchand' : 'Karim Haddad';
    expect((refused.reason as Conflict).current).toMatchObject({ version, changedBy: first });
    await write(lead, version, `${kept}\nEt chez les autres.`);
    expect(await found()).toMatchObject({ minutes: `${kept}\nEt chez les autres.` });
  });

  it('sent again after a cut are the same, and notify nobody', async () => {
    await write(lead, 1, 'Tour de table.');
    await write(lead, 1, 'Tour de table.');
    expect([(await found()).version, await recorded('GroupMeetingWritten')]).toEqual([2, 1]);
  });

  it('are written by those who are in the group, also once somebody was removed', async () => {
    await given.database.manager.delete(GroupMember, { groupId: group.id, personId: member.personId ?? '' });
    await expect(write(member, 1, 'x')).rejects.toThrow(NotFound);
    await expect(minutes().attend(lead, meeting.id, member.personId ?? '', true)).rejects.toThrow(
      InvalidInput,
    );
    const curator = await actorOf(given.database, (await aPerson(given.database, { role: 'curator' })).id);
    await expect(write(curator, 1, 'x')).resolves.toMatchObject({ minutes: 'x' });
  });

  it('count the person who begins them as present, who may correct that, and nobody before the meeting has begun', async () => {
    const ahead = await aGroupMeeting(given.database, {
      groupId: group.id,
      at: new Date('2026-11-24T10:00:00.000Z'),
    });
    await minutes().write(lead, ahead.id, 1, { minutes: 'À préparer.' });
    const curator = await actorOf(given.database, (await aPerson(given.database, { role: 'curator' })).id);
    await write(curator, 1, 'Tour de table.');
    expect(await given.database.manager.count(MeetingAttendance)).toBe(0);
    await write(member, 2, 'Tour de table.\nEt plus.');
    await write(lead, 3, 'Tour de table.');
    await minutes().attend(member, meeting.id, member.personId ?? '', false);
    await write(member, 4, 'Tour.');
    expect(await given.database.manager.find(MeetingAttendance)).toEqual([
      { meetingId: meeting.id, personId: member.personId, attended: false },
    ]);
  });

  it.each([
    ['too long', 'x'.repeat(20_001)],
    ['with what shows nothing', 'a\u0000'],
  ])('are not kept %s', async (_, text) => {
    await expect(write(lead, 1, text)).rejects.toThrow(InvalidInput);
  });

  it('have a hundred decisions at most, also where two are noted at once', async () => {
    await given.database.manager.query(
      `INSERT INTO meeting_decision (id, meeting_id, text, noted_at)
       SELECT gen_random_uuid(), $1, 'x', now() FROM generate_series(1, 99)`,
      [meeting.id],
    );
    const decide = () => minutes().decide(lead, meeting.id, { text: 'Nous essayons.' });
    const tried = await Promise.allSettled([decide(), decide()]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(decide()).rejects.toThrow(LimitReached);
  });

  it('have decisions that are said better, and taken out', async () => {
    await minutes().decide(lead, meeting.id, { text: 'Nous esayons.' });
    const { id } = await given.database.manager.findOneByOrFail(MeetingDecision, { meetingId: meeting.id });
    await minutes().reword(member, meeting.id, id, { text: 'Nous essayons.' });
    await minutes().reword(member, meeting.id, id, { text: ' ' });
    expect(await given.database.manager.countBy(MeetingDecision, { meetingId: meeting.id })).toBe(0);
    await expect(minutes().reword(member, meeting.id, id, { text: 'x' })).rejects.toThrow(NotFound);
  });

  it('give out actions of the group, which are the same everywhere', async () => {
    await minutes().giveOut(member, meeting.id, toDo());
    expect(await given.database.manager.find(Action)).toMatchObject([
      { subjectKind: 'group', subjectId: group.id, ownerId: member.personId, title: 'Écrire aux familles' },
    ]);
    expect([await recorded('ActionAdded'), await recorded('GroupMeetingWritten')]).toEqual([1, 0]);
  });
});

describe('the minutes that are sent', () => {
  const edition = (number: number): Promise<MinutesEdition> =>
    given.database.manager.findOneByOrFail(MinutesEdition, { meetingId: meeting.id, edition: number });

  it('have what is written, decided and given out, and who came', async () => {
    await write(lead, 1, 'Tour de table.');
    await minutes().decide(lead, meeting.id, { text: 'Deux capteurs dans cinq foyers.' });
    await minutes().giveOut(lead, meeting.id, toDo());
    await minutes().attend(lead, meeting.id, lead.personId ?? '', true);
    await publish(2);
    expect(await edition(1)).toMatchObject({
      correction: '',
      content: {
        minutes: 'Tour de table.',
        decisions: ['Deux capteurs dans cinq foyers.'],
        actions: [{ title: 'Écrire aux familles', owner: 'Karim Haddad', dueOn: '2026-12-10' }],
        present: ['Sylvie Marchand'],
        absent: ['Karim Haddad'],
      },
    });
  });

  it('are sent once, however often it is pressed', async () => {
    await write(lead, 1, 'Tour de table.');
    await Promise.all([publish(2), publish(2), publish(2)]);
    await publish(2);
    expect([(await found()).edition, await recorded('MinutesPublished')]).toEqual([1, 1]);
  });

  it('are not sent over what somebody writes meanwhile', async () => {
    await write(lead, 1, 'Tour de table.');
    await write(member, 2, 'Tour de table.\nEt plus.');
    await expect(publish(2)).rejects.toThrow(Conflict);
    expect(await recorded('MinutesPublished')).toBe(0);
  });

  it('stay as they were: a correction is another version, and says what it corrects', async () => {
    await write(lead, 1, 'Six foyers.');
    await publish(2);
    await expect(publish((await found()).version, 'Le nombre')).rejects.toThrow(IllegalTransition);
    await write(member, (await found()).version, 'Cinq foyers.');
    const { version } = await found();
    await expect(publish(version)).rejects.toThrow(InvalidInput);
    await publish(version, 'Le nombre de foyers');
    expect([await edition(1), await edition(2)]).toMatchObject([
      { content: { minutes: 'Six foyers.' }, correction: '' },
      { content: { minutes: 'Cinq foyers.' }, correction: 'Le nombre de foyers' },
    ]);
  });

  it('are not empty, not of a meeting to come, and not sent by the person who does not lead', async () => {
    await expect(publish(1)).rejects.toThrow(InvalidInput);
    await write(lead, 1, 'Tour de table.');
    await expect(minutes().publish(member, meeting.id, 2, { correction: '' })).rejects.toThrow(Forbidden);
    const ahead = await aGroupMeeting(given.database, {
      groupId: group.id,
      at: new Date('2026-12-01T09:00:00.000Z'),
      minutes: 'x',
    });
    await expect(minutes().publish(lead, ahead.id, 1, { correction: '' })).rejects.toThrow(IllegalTransition);
  });
});

describe('a meeting', () => {
  const plan = { at: new Date('2026-12-01T13:00:00.000Z'), place: 'LAB’O', link: '', agenda: '' };

  it('rises in number each time that its day, hour or place changes, and notifies members only then', async () => {
    const { id } = await meetings().plan(lead, group.id, plan);
    await meetings().edit(lead, id, 1, { ...plan, agenda: 'Le prix' });
    await meetings().edit(lead, id, 2, { ...plan, agenda: 'Le prix' });
    await meetings().edit(lead, id, 2, { ...plan, agenda: 'Le prix', place: 'Ailleurs' });
    await expect(meetings().edit(lead, id, 2, plan)).rejects.toThrow(Conflict);
    expect(await meetings().see(lead, id)).toMatchObject({ sequence: 1, version: 3 });
    await meetings().cancel(lead, id, { note: 'Grève' });
    expect(await meetings().see(lead, id)).toMatchObject({ sequence: 2, cancelNote: 'Grève' });
    await expect(meetings().cancel(lead, id, { note: '' })).rejects.toThrow(IllegalTransition);
    await expect(minutes().write(lead, id, 4, { minutes: 'x' })).rejects.toThrow(IllegalTransition);
  });

  it('that was held already is entered without telling anybody, and its minutes are sent at once', async () => {
    const held = { ...plan, at: new Date('2026-10-26T09:00:00.000Z') };
    const { id } = await meetings().plan(lead, group.id, held);
    expect([await recorded('GroupMeetingEntered'), await recorded('GroupMeetingPlanned')]).toEqual([1, 0]);
    await minutes().write(lead, id, 1, { minutes: 'Tour de table.' });
    await expect(minutes().publish(lead, id, 2, { correction: '' })).resolves.toMatchObject({ edition: 1 });
    // A future meeting does not become a past one.
    const ahead = await meetings().plan(lead, group.id, plan);
    await expect(meetings().edit(lead, ahead.id, 1, held)).rejects.toThrow(InvalidInput);
  });

  it.each([
    ['at', { at: new Date('2026-10-25T09:00:00.000Z') }],
    ['at', { at: new Date('2029-11-24T09:00:00.000Z') }],
    ['place', { place: ' ' }],
    ['link', { link: 'http://visio.example' }],
    ['link', { link: 'https://moi@visio.example' }],
    ['agenda', { agenda: 'x'.repeat(4_001) }],
  ])('is not arranged with a wrong %s: %j', async (field, wrong) => {
    const error = await meetings()
      .plan(lead, group.id, { ...plan, ...wrong })
      .catch((refused: unknown) => refused);
    expect((error as InvalidInput).fields).toMatchObject([{ field }]);
  });
});
