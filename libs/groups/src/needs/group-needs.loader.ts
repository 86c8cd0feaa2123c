import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { GroupNeed } from './group-need.entity.js';

/** The links between needs and groups, in the order in which they were added. It checks no permission. */
@Injectable()
export class GroupNeedsLoader extends ListLoader<string, GroupNeed> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(groupIds: readonly string[]): Promise<GroupNeed[]> {
    return this.database.manager.find(GroupNeed, {
      where: { groupId: In([...groupIds]) },
      order: { linkedAt: 'ASC', needId: 'ASC' },
    });
  }

  protected keyOf({ groupId }: GroupNeed): string {
    return groupId;
  }
}
