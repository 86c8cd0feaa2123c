import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { Membership } from '../organisations/membership.entity.js';

/** Finds the memberships of people, with the organisations. */
@Injectable()
export class MembershipLoader extends ListLoader<string, Membership> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(personIds: readonly string[]): Promise<Membership[]> {
    return this.database.manager.find(Membership, {
      where: { personId: In([...personIds]) },
      relations: { organisation: true },
      order: { organisationId: 'ASC' },
    });
  }

  protected keyOf(membership: Membership): string {
    return membership.personId;
  }
}
