import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { GroupMeeting } from './group-meeting.entity.js';

/** Finds meetings by id, with their group. It checks no permission: the caller asks the policy. */
@Injectable()
export class GroupMeetingLoader extends Loader<string, GroupMeeting> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<GroupMeeting[]> {
    return this.database.manager.find(GroupMeeting, {
      where: { id: In([...ids]) },
      relations: { group: true },
    });
  }

  protected keyOf({ id }: GroupMeeting): string {
    return id;
  }
}
