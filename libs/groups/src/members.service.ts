import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { identifier, IllegalTransition, LimitReached, NotFound } from '@passerelle/problems';
import { onGroup } from './group/group.audit.js';
import { type Group, GroupMember } from './group/group.entity.js';
import { GroupLeft } from './group/group.events.js';
import { type GroupChange, GroupsService } from './group/groups.service.js';
import { sentences } from './groups.sentences.js';

/** Most members of a group. */
export const MOST_MEMBERS = 100;

/** The members of a group. */
@Injectable()
export class GroupMembersService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly clock: Clock,
  ) {}

  /**
   * The members of a group, by the age of their accounts.
   * @throws {NotFound} for an actor who does not read the group.
   */
  async list(actor: Actor, groupId: string, page: ConnectionArgs): Promise<Page<GroupMember>> {
    const { id } = await this.groups.see(actor, groupId, 'read');
    const query = this.database.manager
      .createQueryBuilder(GroupMember, 'member')
      .innerJoinAndSelect('member.person', 'person')
      .innerJoinAndSelect('member.group', 'of_group')
      .where('member.groupId = :id', { id });
    return keysetPage(query, page, [
      { column: 'member.personId', kind: 'id', direction: 'ASC', value: ({ personId }) => personId },
    ]);
  }

  /** Leaves a group. @throws {IllegalTransition} for its lead. */
  leave(actor: Actor, groupId: string): Promise<Group> {
    return this.groups.change(actor, 'leave', groupId, async (change) => {
      if (change.group.leadId === actor.personId)
        throw new IllegalTransition(sentences.leadLeaves(), 'lead', 'left');
      await this.end(change, actor, actor.personId ?? '', 'leave');
    });
  }

  /**
   * Removes a member from a group. Changes nothing if the person is no member.
   * @throws {IllegalTransition} for its lead.
   */
  remove(actor: Actor, groupId: string, personId: string): Promise<Group> {
    return this.groups.change(actor, 'lead', groupId, async (change) => {
      const id = identifier(personId);
      if (change.group.leadId === id)
        throw new IllegalTransition(
          id === actor.personId ? sentences.leadLeaves() : sentences.leadRemoved(),
          'lead',
          'left',
        );
      await this.end(change, actor, id, 'removeMember');
    });
  }

  /**
   * Makes a person a member. The caller records the reason.
   * @throws {LimitReached} if the group is full.
   * @returns false: they are a member already
   */
  async join({ tx, group }: Pick<GroupChange, 'tx' | 'group'>, personId: string): Promise<boolean> {
    const key = { groupId: group.id, personId };
    if (await tx.manager.existsBy(GroupMember, key)) return false;
    // The lock of the group prevents other joins in the meantime.
    if ((await tx.manager.countBy(GroupMember, { groupId: group.id })) >= MOST_MEMBERS)
      throw new LimitReached(sentences.tooManyMembers({ max: MOST_MEMBERS }));
    await tx.manager.insert(GroupMember, { ...key, since: this.clock.now() });
    return true;
  }

  private async end(
    { tx, group }: GroupChange,
    actor: Actor,
    personId: string,
    action: 'leave' | 'removeMember',
  ): Promise<void> {
    const key = { groupId: group.id, personId };
    const { affected } = await tx.manager.delete(GroupMember, key);
    if (affected === 0) {
      if (action === 'leave') throw new NotFound();
      return;
    }
    const data = { ...key, isRemoved: action === 'removeMember' };
    await tx.record(GroupLeft({ subjectId: group.id, actorId: actor.personId, data }));
    const log = onGroup(actor, group.id, action, personId);
    await tx.audit({ ...log, before: { member: true }, after: { member: false } });
  }
}
