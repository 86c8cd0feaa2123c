import { ScheduledTask } from '@passerelle/jobs';
import { SupervisionService } from './supervision/index.js';

/** Some supervisors had joined a school before `FollowSchoolsOnMembersChanged` was there; and what an event missed is caught up. */
@ScheduledTask({ cron: '50 3 * * *' })
export class FollowSchools implements ScheduledTask {
  constructor(private readonly supervision: SupervisionService) {}

  run(): Promise<void> {
    return this.supervision.followSchools();
  }
}
