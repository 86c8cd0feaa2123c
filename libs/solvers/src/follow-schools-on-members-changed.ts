import { MemberJoined, MemberLeft, OrganisationCreated } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SupervisionService } from './supervision/supervision.service.js';

/** A supervisor may register their school, join it, or leave it, long after they have accepted. */
@EventHandler('FollowSchoolsOnMembersChanged', OrganisationCreated, MemberJoined, MemberLeft)
export class FollowSchoolsOnMembersChanged {
  constructor(private readonly supervision: SupervisionService) {}

  handle({
    data: { organisationId },
  }:
    | EventOf<typeof OrganisationCreated>
    | EventOf<typeof MemberJoined>
    | EventOf<typeof MemberLeft>): Promise<void> {
    return this.supervision.followMembersOf(organisationId);
  }
}
