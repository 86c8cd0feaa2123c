import { beforeEach, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { anEvent, testDatabase } from '@passerelle/harness';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, recorded } from '@passerelle/notifications/testing';
import { aGroup } from '../../testing/index.js';
import type { Group } from '../group/group.entity.js';
import {
  GroupInvitationAnswered,
  GroupInvited,
  GroupLeadChanged,
  GroupLeft,
  GroupRequestAnswered,
  GroupRequested,
} from '../group/group.events.js';
import { GroupsModule } from '../groups.module.js';
import { GroupInvitation } from '../invitations/group-invitation.entity.js';
import { GroupRequest } from '../requests/group-request.entity.js';
import { groupTopic } from './group.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: GroupsModule });
const { handlers } = groupTopic;

let group: Group;
let [lead, member, asker]: Actor[] = [];
const idOf = (actor: Actor | undefined): string => actor?.personId ?? '';

beforeEach(async () => {
  const { database } = given;
  await emptyTables(database.manager, 'notice', 'event', 'working_group');
  await database.manager.query(`UPDATE person SET role = 'none'`);
  const people = await Promise.all(
    ['Claire Martin', 'Karim Haddad', 'Léa Petit'].map((name) => aPerson(database, { name })),
  );
  [lead, member, asker] = await Promise.all(people.map(({ id }) => actorOf(database, id)));
  group = await aGroup(database, { leadId: idOf(lead), memberIds: [idOf(member)] });
});

const notified = async (): Promise<[string, string][]> =>
  (await given.database.manager.find(Notice, { order: { id: 'ASC' } })).map(({ kind, recipientId }) => [
    kind,
    recipientId,
  ]);
const subjects = async (): Promise<string[]> => {
  for (const event of await recorded(given.database, NoticesStored))
    await under.app.get(MailNoticeOnNoticesStored).handle(event);
  return under.mailbox.messages().map(({ subject }) => subject);
};
const request = async (state: 'open' | 'accepted'): Promise<string> => {
  const id = newId();
  const settledAt = state === 'open' ? null : new Date();
  const by = { groupId: group.id, personId: idOf(asker) };
  await given.database.manager.insert(GroupRequest, {
    ...by,
    id,
    state,
    settledAt,
    message: '',
    requestedAt: new Date(),
  });
  return id;
};

it('notifies the lead who asks to be in it, once, and curators where there is none', async () => {
  const groupRequestId = await request('open');
  const data = { groupId: group.id, groupRequestId };
  const event = anEvent(GroupRequested, { actorId: idOf(asker), data });
  for (let i = 0; i < 2; i++) await under.app.get(handlers.group_requested).handle(event);
  expect(await notified()).toEqual([['group_requested', idOf(lead)]]);
  expect(await subjects()).toHaveLength(1);
  await given.database.manager.query('UPDATE working_group SET lead_id = NULL');
  const { id: curatorId } = await aPerson(given.database, { role: 'curator' });
  await under.app.get(handlers.group_requested).handle(anEvent(GroupRequested, { data }));
  expect(await notified()).toContainEqual(['group_requested', curatorId]);
});

it('mails nothing of a request that was answered before the mail', async () => {
  const groupRequestId = await request('open');
  const data = { groupId: group.id, groupRequestId };
  await under.app.get(handlers.group_requested).handle(anEvent(GroupRequested, { data }));
  await given.database.manager.update(
    GroupRequest,
    { id: groupRequestId },
    { state: 'accepted', settledAt: new Date() },
  );
  expect(await subjects()).toEqual([]);
});

it('notifies the requester of the answer', async () => {
  const data = { groupId: group.id, groupRequestId: await request('accepted') };
  const event = anEvent(GroupRequestAnswered, { actorId: idOf(lead), data });
  await under.app.get(handlers.group_request_answered).handle(event);
  expect(await notified()).toEqual([['group_request_answered', idOf(asker)]]);
});

it('notifies an invited person with an account, once an invitation, and the inviter of the result', async () => {
  const groupInvitationId = newId();
  const [person] = await given.database.manager.query<{ email: string }[]>(
    'SELECT email FROM person WHERE id = $1',
    [idOf(asker)],
  );
  const now = new Date();
  await given.database.manager.insert(GroupInvitation, {
    id: groupInvitationId,
    groupId: group.id,
    email: person?.email ?? '',
    invitedById: idOf(member),
    invitedAt: now,
    expiresAt: now,
  });
  const data = { groupId: group.id, groupInvitationId };
  for (let i = 0; i < 2; i++)
    await under.app.get(handlers.group_invited).handle(anEvent(GroupInvited, { data }));
  expect(await notified()).toEqual([['group_invited', idOf(asker)]]);
  const answered = anEvent(GroupInvitationAnswered, { actorId: idOf(asker), data });
  await under.app.get(handlers.group_invitation_answered).handle(answered);
  expect((await notified()).slice(1).toSorted()).toEqual(
    [idOf(member), idOf(lead)].map((id) => ['group_invitation_answered', id]).toSorted(),
  );
});

it('notifies the new lead, and a removed member, not a member who left', async () => {
  await under.app
    .get(handlers.group_lead_changed)
    .handle(anEvent(GroupLeadChanged, { data: { groupId: group.id, personId: idOf(lead) } }));
  for (const isRemoved of [false, true]) {
    const data = { groupId: group.id, personId: idOf(member), isRemoved };
    await under.app.get(handlers.group_left).handle(anEvent(GroupLeft, { actorId: idOf(lead), data }));
  }
  expect(await notified()).toEqual([
    ['group_lead_changed', idOf(lead)],
    ['group_left', idOf(member)],
  ]);
});
