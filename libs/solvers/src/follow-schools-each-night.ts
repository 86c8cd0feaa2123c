import { ScheduledTask } from '@passerelle/jobs';
import { SupervisionService } from './supervision/supervision.service.js';

/** Some supervisors joined a school before `FollowSchoolsOnMembersChanged` existed; the task also catches up missed events. */
@ScheduledTask({ cron: '50 3 * * *' })
export class FollowSchools implements ScheduledTask {
  constructor(private readonly supervision: SupervisionService) {}

  run(): Promise<void> {
    return this.supervision.followSchools();
  }
}
