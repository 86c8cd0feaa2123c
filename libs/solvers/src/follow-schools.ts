import { MemberJoined, MemberLeft, OrganisationCreated } from '@passerelle/accounts';
import type { EventOf } from '@passerelle/database';
import { EventHandler, ScheduledTask } from '@passerelle/jobs';
import { SupervisionService } from './supervision/supervision.service.js';

/** Some supervisors joined a school before `FollowSchoolsOnMembersChanged` existed; the task also catches up missed events. */
@ScheduledTask({ cron: '50 3 * * *' })
export class FollowSchools implements ScheduledTask {
  constructor(private readonly supervision: SupervisionService) {}

  run(): Promise<void> {
    return this.supervision.followSchools();
  }
}

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
