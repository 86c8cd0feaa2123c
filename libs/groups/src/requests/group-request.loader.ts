import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { GroupRequest } from './group-request.entity.js';

/** Finds requests by id, with the person who asks. It checks no permission: the caller asks the policy. */
@Injectable()
export class GroupRequestLoader extends Loader<string, GroupRequest> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<GroupRequest[]> {
    return this.database.manager.find(GroupRequest, {
      where: { id: In([...ids]) },
      relations: { person: true },
    });
  }

  protected keyOf({ id }: GroupRequest): string {
    return id;
  }
}
