import { Person } from '@passerelle/accounts';
import { ActionTie } from '@passerelle/actions';
import { anAction } from '@passerelle/actions/testing';
import { type Database, newId } from '@passerelle/database';
import {
  GroupConcept,
  GroupInvitation,
  GroupMember,
  GroupNeed,
  GroupRequest,
  MeetingAction,
  MinutesEdition,
} from '@passerelle/groups';
import { aDecision, aGroup, aGroupMeeting } from '@passerelle/groups/testing';

/** Another group, and another of each object in the group of the scene. */
export async function oneMoreInGroups(
  database: Database,
  { groupId, viewerId, conceptId }: { groupId: string; viewerId: string; conceptId: string },
  made: { personId: string; needId: string; conceptId: string; now: Date },
): Promise<void> {
  const { personId, needId, now } = made;
  const { manager } = database;
  const { id: another } = await aGroup(database, { leadId: personId });
  const { email } = await manager.findOneByOrFail(Person, { id: viewerId });
  const expiresAt = new Date(now.getTime() + 24 * 3_600_000);
  await manager.insert(GroupMember, { groupId, personId, since: now });
  await manager.insert(GroupNeed, { groupId: another, needId, linkedById: personId, linkedAt: now });
  const linked = { linkedById: personId, linkedAt: now };
  await manager.insert(GroupConcept, [
    { groupId, conceptId: made.conceptId, ...linked },
    { groupId: another, conceptId, ...linked },
  ]);
  await aGroupMeeting(database, { groupId: another, at: new Date(now.getTime() - 3_600_000) });
  await manager.insert(GroupInvitation, [
    {
      id: newId(),
      groupId,
      email: `${newId()}@example.org`,
      invitedById: viewerId,
      invitedAt: now,
      expiresAt,
    },
    { id: newId(), groupId: another, email, invitedById: personId, invitedAt: now, expiresAt },
  ]);
  await manager.insert(GroupRequest, [
    { id: newId(), groupId, personId, message: 'Je veux aider.', requestedAt: now },
    { id: newId(), groupId: another, personId: viewerId, message: 'Je veux aider.', requestedAt: now },
  ]);
  const by = { ownerId: viewerId, createdById: personId };
  const { id: actionId } = await anAction(database, { subjectKind: 'group', subjectId: groupId, ...by });
  await manager.insert(ActionTie, { actionId, subjectKind: 'concept', subjectId: made.conceptId });
  await anAction(database, { subjectKind: 'group', subjectId: another, ...by });
  for (const each of [groupId, another]) {
    const given = await anAction(database, { subjectKind: 'group', subjectId: each, createdById: personId });
    const meeting = await aGroupMeeting(database, {
      groupId: each,
      at: new Date(now.getTime() + 3_600_000),
      writtenById: personId,
    });
    const { id: meetingId } = meeting;
    await aDecision(database, meeting);
    await manager.insert(MeetingAction, { meetingId, actionId: given.id });
    const content = { minutes: '', decisions: [], actions: [], present: [], absent: [] };
    const sent = { correction: '', publishedById: personId, publishedAt: now };
    await manager.insert(MinutesEdition, { meetingId, edition: 1, content, ...sent });
  }
  await manager.insert(GroupMember, { groupId: another, personId: viewerId, since: now });
}
