import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Loader, loaderById, type RequestContext } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Group, GroupMember } from './group.entity.js';

/** Finds groups by id. It checks no permission: the caller asks the policy. */
export class GroupLoader extends loaderById(Group) {}

/** The reader's own membership, by group. null: no member. */
@Injectable()
export class OwnMembershipLoader extends Loader<string, GroupMember> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(groupIds: readonly string[], context: RequestContext): Promise<GroupMember[]> {
    const { personId } = context.actor as Actor;
    if (personId === null) return Promise.resolve([]);
    return this.database.manager.findBy(GroupMember, { groupId: In([...groupIds]), personId });
  }

  protected keyOf({ groupId }: GroupMember): string {
    return groupId;
  }
}

/** How many members each group has. */
@Injectable()
export class MemberCountLoader extends Loader<string, { groupId: string; count: number }> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(groupIds: readonly string[]): Promise<{ groupId: string; count: number }[]> {
    return this.database.manager.query(
      `SELECT group_id AS "groupId", count(*)::int AS count FROM group_member WHERE group_id = ANY ($1) GROUP BY 1`,
      [groupIds],
    );
  }

  protected keyOf({ groupId }: { groupId: string }): string {
    return groupId;
  }
}
