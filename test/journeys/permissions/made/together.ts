import { anAction } from '@passerelle/actions/testing';
import { newId } from '@passerelle/database';
import {
  type Group,
  GroupConcept,
  GroupInvitation,
  type GroupMeeting,
  GroupNeed,
  GroupRequest,
} from '@passerelle/groups';
import { aDecision, aGroup, aGroupMeeting } from '@passerelle/groups/testing';
import { concept } from './concepts.js';
import type { Make } from './make.js';
import { need } from './needs.js';

/** A group that the holder leads, with the owner in it. */
export const group =
  (wanted: Partial<Group> = {}): Make =>
  async ({ database, people }) => {
    const made = await aGroup(database, {
      leadId: people.holder.id,
      memberIds: [people.owner.id],
      ...wanted,
    });
    return { group: made, personId: people.owner.id };
  };

export const groupAndNeed: Make = async (scene) => {
  const made = { ...(await need({ state: 'published' })(scene)), ...(await group()(scene)) };
  const key = { groupId: made.group?.id ?? '', needId: made.need?.id ?? '' };
  await scene.database.manager.insert(GroupNeed, { ...key, linkedById: null, linkedAt: scene.now });
  return made;
};

export const groupAndConcept: Make = async (scene) => {
  const made = { ...(await concept({})(scene)), ...(await group()(scene)) };
  const key = { groupId: made.group?.id ?? '', conceptId: made.conceptId ?? '' };
  await scene.database.manager.insert(GroupConcept, { ...key, linkedById: null, linkedAt: scene.now });
  return made;
};

/** To the stranger’s address. */
export const groupInvitation =
  (expiresAfter: number): Make =>
  async (scene) => {
    const { database, people, now } = scene;
    const made = await group()(scene);
    const groupInvitationId = newId();
    await database.manager.insert(GroupInvitation, {
      id: groupInvitationId,
      groupId: made.group?.id ?? '',
      email: people.stranger.email,
      invitedById: people.holder.id,
      invitedAt: now,
      expiresAt: new Date(now.getTime() + expiresAfter),
    });
    return { ...made, groupInvitationId };
  };

export const groupRequest: Make = async (scene) => {
  const { database, people, now } = scene;
  const made = await group()(scene);
  const groupRequestId = newId();
  const by = { groupId: made.group?.id ?? '', personId: people.stranger.id };
  await database.manager.insert(GroupRequest, { ...by, id: groupRequestId, message: '', requestedAt: now });
  return { ...made, groupRequestId };
};

/** Of a group, with a decision. */
export const meeting =
  (wanted: Partial<GroupMeeting>): Make =>
  async (scene) => {
    const made = await group()(scene);
    const held = await aGroupMeeting(scene.database, { groupId: made.group?.id ?? '', ...wanted });
    return { ...made, meeting: held, decisionId: await aDecision(scene.database, held) };
  };

/** In a group. */
export const action =
  (owner: 'owner' | 'stranger'): Make =>
  async (scene) => {
    const made = await group()(scene);
    const subject = { subjectKind: 'group', subjectId: made.group?.id ?? '' } as const;
    return {
      ...made,
      action: await anAction(scene.database, { ...subject, ownerId: scene.people[owner].id }),
    };
  };
