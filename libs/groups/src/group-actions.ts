import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { ActionSubject, ActionSubjects, type FoundSubject, type SubjectKey } from '@passerelle/actions';
import { groupPath } from '@passerelle/config';
import { type EntityManager, In } from 'typeorm';
import { GroupConcept } from './concepts/group-concept.entity.js';
import { Group, GroupMember } from './group/group.entity.js';
import { mayOnGroup, readsGroupSql } from './group/group.rules.js';

/** Actions of groups. Members and curators see, add and change them, and any member may be given one. */
@Injectable()
export class GroupActions extends ActionSubject {
  readonly kind = 'group';
  readonly seenSql = `SELECT working_group.id FROM working_group WHERE ${readsGroupSql}`;

  constructor(subjects: ActionSubjects) {
    super();
    subjects.add(this);
  }

  async find(actor: Actor, ids: readonly string[], manager: EntityManager): Promise<FoundSubject[]> {
    const groups = await manager.findBy(Group, { id: In([...ids]) });
    const { personId } = actor;
    const memberships =
      personId === null ? [] : await manager.findBy(GroupMember, { groupId: In([...ids]), personId });
    return groups.map((group) => {
      const isMember = memberships.some(({ groupId }) => groupId === group.id);
      const status = { group, isMember };
      const mayChange = group.closedAt === null && mayOnGroup(actor, 'write', status);
      return {
        id: group.id,
        title: group.title,
        path: groupPath(group.id),
        maySee: mayOnGroup(actor, 'read', status),
        mayChange,
        mayTie: mayChange,
      };
    });
  }

  async ownersOf(groupId: string, manager: EntityManager): Promise<string[]> {
    const members = await manager.findBy(GroupMember, { groupId });
    return members.map(({ personId }) => personId);
  }

  /**
   * Offered ties: for an action of a group, the concepts that the group works on; for an action of a concept, the
   * groups that work on it.
   */
  async offeredTo(
    { subjectKind, subjectId }: SubjectKey,
    _actor: Actor,
    manager: EntityManager,
  ): Promise<SubjectKey[]> {
    const order = { linkedAt: 'ASC', conceptId: 'ASC', groupId: 'ASC' } as const;
    switch (subjectKind) {
      case 'group': {
        const links = await manager.find(GroupConcept, { where: { groupId: subjectId }, order });
        return links.map(({ conceptId }) => ({ subjectKind: 'concept', subjectId: conceptId }));
      }
      case 'concept': {
        const links = await manager.find(GroupConcept, { where: { conceptId: subjectId }, order });
        return links.map(({ groupId }) => ({ subjectKind: 'group', subjectId: groupId }));
      }
      case 'objective':
        return [];
    }
  }
}
