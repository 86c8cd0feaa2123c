import { ScheduledTask } from '@passerelle/jobs';
import { ErasuresService } from './erasures.service.js';

@ScheduledTask({ every: 5 * 60_000 })
export class EraseDueAccounts implements ScheduledTask {
  constructor(private readonly erasures: ErasuresService) {}

  run(): Promise<void> {
    return this.erasures.eraseDue();
  }
}
