import { ScheduledTask } from '@passerelle/jobs';
import { ImportPlansService } from '../plan/import-plans.service.js';

@ScheduledTask({ every: 30 * 60_000 })
export class ForgetOldImports implements ScheduledTask {
  constructor(private readonly plans: ImportPlansService) {}

  async run(): Promise<void> {
    await this.plans.forgetOld();
  }
}
