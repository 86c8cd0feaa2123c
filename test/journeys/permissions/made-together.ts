import type { Person } from '@passerelle/accounts';
import { ActionTie } from '@passerelle/actions';
import { anAction } from '@passerelle/actions/testing';
import { ConceptIntroduction, Evidence, GateItem, Joining } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { newId } from '@passerelle/database';
import { GroupConcept, GroupInvitation, GroupNeed, GroupRequest } from '@passerelle/groups';
import { aDecision, aGroup, aGroupMeeting } from '@passerelle/groups/testing';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import type { Introduced } from './introduced.js';
import { actionPlan } from './made/index.js';
import type { Objects } from './objects.js';
import type { Scene } from './scene.js';

type Made = Pick<Objects, 'conceptId' | 'joiningId' | 'group' | 'action' | 'meeting' | 'decisionId'> &
  Pick<Objects, 'groupInvitationId' | 'groupRequestId' | 'planId' | 'axisId' | 'objectiveId'>;

/**
 * Objects that either side creates in a concept and a group without the other. Only curators may read them besides.
 * People who take part in one together know each other, so the operations themselves test their reading.
 */
export async function madeTogether(
  scene: Scene,
  pair: Introduced,
  unread: readonly Need[],
): Promise<[byCompany: Made, bySolver: Made]> {
  const { company, otherCompany, startup, people, database, now } = scene;
  // No link leads to it from the introduced need.
  const apart = await aNeed(database, {
    organisationId: otherCompany.id,
    authorId: people.otherCompany.id,
    confidential: true,
    state: 'published',
    publishedAt: now,
  });
  const byCompany = await aConcept(database, {
    carrierId: people.owner.id,
    joined: [{ personId: people.owner.id, organisationId: company.id }],
    invited: [people.member.id],
    needIds: [pair.need.id],
  });
  const bySolver = await aConcept(database, {
    carrierId: people.holder.id,
    joined: [{ personId: people.holder.id, organisationId: startup.id }],
    needIds: [apart.id],
  });
  await showEvidence(scene, byCompany.id, pair, unread);
  const joiningId = newId();
  const joining = Joining.of({ id: joiningId, conceptId: byCompany.id, needId: pair.otherNeed.id });
  joining.propose(people.curator.id, true, now);
  await database.manager.insert(Joining, joining);
  // Everybody reads the one, but not everybody reads the tasks of the groups for it.
  const [shared, own] = [await aPlan(scene, true), await aPlan(scene, false)];
  const ofCompany = await inAGroup(scene, byCompany.id, [people.owner, people.member], pair.need);
  const ofSolver = await inAGroup(scene, bySolver.id, [people.holder], apart);
  for (const { action } of [ofCompany, ofSolver])
    await database.manager.insert(ActionTie, {
      actionId: action.id,
      subjectKind: 'objective',
      subjectId: shared.objectiveId,
    });
  return [
    { ...ofCompany, ...shared, joiningId },
    { ...ofSolver, ...own, joiningId },
  ];
}

/**
 * An answer to an item, with all evidence of the company that nobody else reads yet: its introduction, its meeting.
 */
async function showEvidence(
  { database: { manager }, people, now }: Scene,
  conceptId: string,
  { introduction }: Introduced,
  needs: readonly Need[],
): Promise<void> {
  await manager.insert(ConceptIntroduction, { conceptId, introductionId: introduction.id });
  await manager.save(GateItem.open(conceptId, 'two_companies', now));
  const shown = {
    conceptId,
    itemKey: 'two_companies',
    url: null,
    addedById: people.owner.id,
    addedAt: now,
  } as const;
  const introduced = { introductionId: introduction.id, needId: null, fileId: null, label: '' };
  await manager.insert(Evidence, [
    ...needs.map(({ id: needId, title: label }) => ({
      ...shown,
      id: newId(),
      kind: 'need' as const,
      label,
      needId,
      introductionId: null,
      fileId: null,
    })),
    { ...shown, ...introduced, id: newId(), kind: 'introduction' },
    { ...shown, ...introduced, id: newId(), kind: 'meeting' },
  ]);
}

/**
 * A group of a curator with its needs and a meeting, an invited person, and a member's tasks in it and in a concept.
 */
async function inAGroup(
  { database, people, now }: Scene,
  conceptId: string,
  members: readonly [Person, ...Person[]],
  { id: needId }: Need,
): Promise<Omit<Made, 'joiningId' | 'planId' | 'axisId' | 'objectiveId'>> {
  const { manager } = database;
  const [{ id: ownerId }] = members;
  const leadId = people.curator.id;
  const group = await aGroup(database, { leadId, memberIds: members.map(({ id }) => id) });
  const groupId = group.id;
  await manager.insert(GroupNeed, { groupId, needId, linkedById: ownerId, linkedAt: now });
  await manager.insert(GroupConcept, { groupId, conceptId, linkedById: ownerId, linkedAt: now });
  const [groupInvitationId, groupRequestId] = [newId(), newId()];
  await manager.insert(GroupInvitation, {
    id: groupInvitationId,
    groupId,
    email: people.stranger.email,
    invitedById: leadId,
    invitedAt: now,
    expiresAt: new Date(now.getTime() + 24 * 3_600_000),
  });
  await manager.insert(GroupRequest, {
    id: groupRequestId,
    groupId,
    personId: people.stranger.id,
    message: '',
    requestedAt: now,
  });
  await anAction(database, { subjectKind: 'concept', subjectId: conceptId, ownerId });
  const meeting = await aGroupMeeting(database, { groupId, plannedById: leadId, writtenById: ownerId });
  await manager.insert(Evidence, {
    id: newId(),
    conceptId,
    itemKey: 'two_companies',
    kind: 'group_meeting',
    label: '',
    groupMeetingId: meeting.id,
    addedById: ownerId,
    addedAt: now,
  });
  return {
    conceptId,
    group,
    groupInvitationId,
    groupRequestId,
    meeting,
    action: await anAction(database, { subjectKind: 'group', subjectId: groupId, ownerId }),
    decisionId: await aDecision(database, meeting),
  };
}

async function aPlan(
  scene: Scene,
  shared: boolean,
): Promise<Pick<Made, 'planId' | 'axisId' | 'objectiveId'>> {
  const { planId = '', axisId = '', objectiveId = '' } = await actionPlan(shared)(scene);
  return { planId, axisId, objectiveId };
}
