import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { ActionSubject, ActionSubjects, type FoundSubject } from '@passerelle/actions';
import { groupPath } from '@passerelle/config';
import { type EntityManager, In } from 'typeorm';
import { Group, GroupMember, mayOnGroup } from './group/index.js';

/** Groups have actions: members and curators see, add and change them, and any member may be given one. */
@Injectable()
export class GroupActions extends ActionSubject {
  readonly kind = 'group';

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
      const standing = { group, isMember };
      return {
        id: group.id,
        title: group.title,
        path: groupPath(group.id),
        maySee: mayOnGroup(actor, 'read', standing),
        mayChange: group.closedAt === null && mayOnGroup(actor, 'write', standing),
      };
    });
  }

  async ownersOf(groupId: string, manager: EntityManager): Promise<string[]> {
    const members = await manager.findBy(GroupMember, { groupId });
    return members.map(({ personId }) => personId);
  }
}
