import { beforeEach, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { emptyTables } from '@passerelle/database/testing';
import { anEvent, testDatabase } from '@passerelle/harness';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, recorded } from '@passerelle/notifications/testing';
import { aGroup, aGroupMeeting } from '../../testing/index.js';
import { type Group, GroupMember } from '../group/group.entity.js';
import { GroupsModule } from '../groups.module.js';
import type { GroupMeeting } from '../meetings/group-meeting.entity.js';
import { GroupMeetingCalendars } from '../meetings/meeting-calendars.js';
import {
  GroupMeetingCancelled,
  GroupMeetingChanged,
  GroupMeetingPlanned,
  MinutesPublished,
} from '../meetings/meeting.rules.js';
import { MinutesEdition } from '../minutes/minutes-edition.entity.js';
import { groupMeetingTopic } from './group-meeting.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: GroupsModule });
const { handlers } = groupMeetingTopic;

let group: Group;
let meeting: GroupMeeting;
let [leadId, memberId, strangerId] = ['', '', ''];
beforeEach(async () => {
  given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  const { database } = given;
  await emptyTables(database.manager, 'notice', 'event', 'working_group');
  [leadId, memberId, strangerId] = (
    await Promise.all(['Claire', 'Karim', 'Léa'].map((name) => aPerson(database, { name })))
  ).map(({ id }) => id) as [string, string, string];
  group = await aGroup(database, { leadId, memberIds: [memberId] });
  meeting = await aGroupMeeting(database, { groupId: group.id, at: new Date('2026-12-03T13:00:00.000Z') });
});

const data = () => ({ groupId: group.id, meetingId: meeting.id });
const notified = async (): Promise<string[]> =>
  (await given.database.manager.find(Notice))
    .map(({ kind, recipientId }) => `${kind} ${recipientId}`)
    .toSorted();
const both = (kind: string): string[] => [leadId, memberId].map((id) => `${kind} ${id}`).toSorted();
const mails = async () => {
  for (const event of await recorded(given.database, NoticesStored))
    await under.app.get(MailNoticeOnNoticesStored).handle(event);
  return under.mailbox.messages();
};

it('notifies every member of a meeting that is arranged, including its organiser, and nobody else', async () => {
  const event = anEvent(GroupMeetingPlanned, { actorId: leadId, data: data() });
  for (let i = 0; i < 2; i++) await under.app.get(handlers.group_meeting_planned).handle(event);
  expect(await notified()).toEqual(both('group_meeting_planned'));
  expect((await notified()).join()).not.toContain(strangerId);
  expect(await mails()).toHaveLength(2);
});

it('mails nothing of a meeting to somebody who has left the group, nor of one that has begun', async () => {
  const planned = under.app.get(handlers.group_meeting_planned);
  await planned.handle(anEvent(GroupMeetingPlanned, { data: data() }));
  await given.database.manager.delete(GroupMember, { personId: memberId });
  expect((await mails()).length).toBe(1);
  under.mailbox.clear();
  await given.database.manager.query('TRUNCATE notice, event');
  given.clock.set(new Date('2026-12-03T13:00:00.000Z'));
  await planned.handle(anEvent(GroupMeetingPlanned, { data: data() }));
  expect(await mails()).toEqual([]);
});

it('notifies that it was moved, not that its agenda has changed, and that it is called off', async () => {
  for (const isMoved of [false, true])
    await under.app
      .get(handlers.group_meeting_moved)
      .handle(anEvent(GroupMeetingChanged, { data: { ...data(), isMoved } }));
  await under.app
    .get(handlers.group_meeting_cancelled)
    .handle(anEvent(GroupMeetingCancelled, { data: data() }));
  expect(await notified()).toEqual([...both('group_meeting_cancelled'), ...both('group_meeting_moved')]);
});

it('mails the minutes as they were sent last, and those that were corrected meanwhile once', async () => {
  const content = { minutes: 'Nous avons parlé.', decisions: [], actions: [], present: [], absent: [] };
  for (const edition of [1, 2]) {
    const sent = { meetingId: meeting.id, edition, content, correction: '', publishedAt: given.clock.now() };
    await given.database.manager.insert(MinutesEdition, sent);
    await given.database.manager.query('UPDATE group_meeting SET edition = $1, published_from = 1', [
      edition,
    ]);
    await under.app
      .get(handlers.minutes_published)
      .handle(anEvent(MinutesPublished, { data: { ...data(), edition } }));
  }
  expect(await notified()).toHaveLength(4);
  expect(await mails()).toHaveLength(2);
});

it('lets nobody write a line of their own into the file for calendars', async () => {
  const evil = 'LAB’O\r\nATTENDEE:mailto:piege@example.org\r\nBEGIN:VALARM\nX:1\u2028END:VEVENT;,\\';
  const file = under.app
    .get(GroupMeetingCalendars)
    .fileOf(
      Object.assign(meeting, { place: evil, agenda: `${evil}\nDeux` }),
      { title: `Chutes\r\nORGANIZER:mailto:piege@example.org` },
      'fr',
    );
  // Long lines continue after a blank.
  const lines = file.content.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const names = lines.map((line) => /^[A-Z-]+/.exec(line)?.[0]);
  expect(names.filter((name) => ['ATTENDEE', 'X', 'BEGIN', 'END', 'ORGANIZER'].includes(name ?? ''))).toEqual(
    ['BEGIN', 'BEGIN', 'ORGANIZER', 'END', 'END'],
  );
  expect(lines.every((line) => line === '' || /^[A-Z-]+[;:]/.test(line))).toBe(true);
  expect(file.content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
