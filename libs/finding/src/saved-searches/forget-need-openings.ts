import { ScheduledTask } from '@passerelle/jobs';
import { NeedOpenings } from './need-openings.js';

@ScheduledTask({ cron: '25 4 * * *' })
export class ForgetNeedOpenings implements ScheduledTask {
  constructor(private readonly openings: NeedOpenings) {}

  run(): Promise<void> {
    return this.openings.forget();
  }
}
