import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { GroupInvitation } from './group-invitation.entity.js';

/** Finds invitations by id, with the person who answered. It checks no permission: the caller asks the policy. */
@Injectable()
export class GroupInvitationLoader extends Loader<string, GroupInvitation> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<GroupInvitation[]> {
    return this.database.manager.find(GroupInvitation, {
      where: { id: In([...ids]) },
      relations: { answeredBy: true },
    });
  }

  protected keyOf({ id }: GroupInvitation): string {
    return id;
  }
}
