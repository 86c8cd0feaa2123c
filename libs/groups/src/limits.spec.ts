import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { LimitReached } from '@passerelle/problems';
import { aGroup, aGroupMeeting, groupsUnderTest } from '../testing/index.js';
import { GroupNeedsService } from './group-needs.service.js';
import { Group } from './group/group.entity.js';
import { GroupsService } from './group/groups.service.js';
import { GroupInvitation } from './invitations/group-invitation.entity.js';
import { GroupInvitationsService } from './invitations/group-invitations.service.js';
import { GroupMeeting } from './meetings/group-meeting.entity.js';
import { GroupMeetingsService } from './meetings/meetings.service.js';
import { MinutesService } from './minutes/minutes.service.js';
import { GroupRequestsService } from './requests/group-requests.service.js';

/*
 * Each number that one person can increase in groups has a limit with its own message, also for two calls at the same
 * moment.
 */

const given = testDatabase();
const under = groupsUnderTest(given);
let lead: Actor;
let curator: Actor;
let group: Group;

beforeEach(async () => {
  given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  const { manager } = given.database;
  await emptyTables(manager, 'working_group', 'person', 'event');
  await manager.query('DELETE FROM rate_limit');
  lead = await actorOf(given.database, (await aPerson(given.database, { name: 'Lina' })).id);
  curator = await actorOf(given.database, (await aPerson(given.database, { role: 'curator' })).id);
  group = await aGroup(given.database, { leadId: lead.personId });
});

/** The outcomes of two calls at once, in no order. The second gets the reason. */
async function twice(act: () => Promise<unknown>): Promise<string[]> {
  const tried = await Promise.allSettled([act(), act()]);
  return tried
    .map((each) => (each.status === 'fulfilled' ? 'done' : (each.reason as Error).constructor.name))
    .toSorted();
}
const oneOfTwo = ['LimitReached', 'done'];

describe('a curator', () => {
  const found = (): Promise<Group> =>
    under.app.get(GroupsService).found(curator, {
      title: 'Prévenir les chutes',
      purpose: 'Trouver ensemble de quoi repérer une chute la nuit, et l’essayer.',
    });

  it('founds a hundred groups that are open, and another once one has ended', async () => {
    await given.database.manager.query(
      `INSERT INTO working_group (id, title, purpose, founded_by_id, founded_at, version)
       SELECT gen_random_uuid(), 'Groupe', 'x', $1, now(), 1 FROM generate_series(1, 99)`,
      [curator.personId],
    );
    expect(await twice(found)).toEqual(oneOfTwo);
    await expect(found()).rejects.toThrow(LimitReached);
    const { id } = await given.database.manager.findOneByOrFail(Group, { foundedById: curator.personId! });
    await under.app.get(GroupsService).close(curator, id);
    await expect(found()).resolves.toBeInstanceOf(Group);
  });
});

describe('a group', () => {
  const plan = (day: number): Promise<GroupMeeting> =>
    under.app.get(GroupMeetingsService).plan(lead, group.id, {
      at: new Date(Date.UTC(2026, 11, day, 9)),
      place: 'LAB’O',
      link: '',
      agenda: '',
    });

  it('has three hundred meetings', async () => {
    await given.database.manager.query(
      `INSERT INTO group_meeting (id, group_id, at, place, agenda, sequence, cancel_note, minutes, edition, planned_at, version)
       SELECT gen_random_uuid(), $1, now(), 'LAB’O', '', 0, '', '', 0, now(), 1 FROM generate_series(1, 299)`,
      [group.id],
    );
    expect(await twice(() => plan(1))).toEqual(oneOfTwo);
  });

  it('mails its members twenty times a day about meetings that are planned, moved or called off', async () => {
    for (let day = 1; day < 20; day++) await plan(day);
    expect(await twice(() => plan(20))).toEqual(oneOfTwo);
    const meeting = await given.database.manager.findOneByOrFail(GroupMeeting, { groupId: group.id });
    await expect(under.app.get(GroupMeetingsService).cancel(lead, meeting.id, { note: '' })).rejects.toThrow(
      LimitReached,
    );
    given.clock.advance(24 * 3_600_000);
    await under.app.get(GroupMeetingsService).cancel(lead, meeting.id, { note: '' });
  });

  it('sends the minutes of one meeting twenty times, with all corrections', async () => {
    const { id } = await aGroupMeeting(given.database, {
      groupId: group.id,
      at: new Date('2026-11-24T08:00:00.000Z'),
    });
    const minutes = under.app.get(MinutesService);
    const version = async (): Promise<number> =>
      (await given.database.manager.findOneByOrFail(GroupMeeting, { id })).version;
    const send = async (text: string): Promise<unknown> => {
      await minutes.write(lead, id, await version(), { minutes: text });
      return minutes.publish(lead, id, await version(), { correction: text });
    };
    for (let i = 1; i <= 20; i++) await send(`${i} foyers.`);
    await expect(send('Des foyers.')).rejects.toThrow(LimitReached);
  });

  it('follows fifty needs', async () => {
    const { id: organisationId } = await anOrganisation(given.database);
    await aMembership(given.database, { organisationId, personId: lead.personId! });
    const member = await actorOf(given.database, lead.personId!);
    const needs = await Promise.all(
      Array.from({ length: 51 }, () => aNeed(given.database, { organisationId, state: 'published' })),
    );
    const link = (i: number): Promise<unknown> =>
      under.app.get(GroupNeedsService).link(member, group.id, needs[i]?.id ?? '');
    for (let i = 0; i < 49; i++) await link(i);
    let next = 49;
    expect(await twice(() => link(next++))).toEqual(oneOfTwo);
  });

  it('has a hundred invitations that wait; who is among them is mailed again', async () => {
    const invite = (email: string): Promise<unknown> =>
      under.app.get(GroupInvitationsService).invite(lead, group.id, { email });
    await given.database.manager.query(
      `INSERT INTO group_invitation (id, group_id, email, state, invited_at, expires_at)
       SELECT gen_random_uuid(), $1, 'personne' || i || '@exemple.example', 'open', now(), now() FROM generate_series(1, 99) AS i`,
      [group.id],
    );
    let next = 1;
    expect(await twice(() => invite(`autre${next++}@exemple.example`))).toEqual(oneOfTwo);
    await expect(invite('personne1@exemple.example')).resolves.toBeInstanceOf(GroupInvitation);
  });
});

it('Somebody asks to be in ten groups a day', async () => {
  const groups = await Promise.all(Array.from({ length: 11 }, () => aGroup(given.database)));
  const ask = (i: number): Promise<unknown> =>
    under.app.get(GroupRequestsService).request(lead, groups[i]?.id ?? '', { message: '' });
  for (let i = 0; i < 9; i++) await ask(i);
  let next = 9;
  expect(await twice(() => ask(next++))).toEqual(oneOfTwo);
});
