import { ScheduledTask } from '@passerelle/jobs';
import { ErasuresService } from './erasures.service.js';

/** A copy whose mails are held erases nobody: people could not be notified, and may have kept their account in the original. */
@ScheduledTask({ every: 5 * 60_000 }, { waitsForMails: true })
export class EraseDueAccounts implements ScheduledTask {
  constructor(private readonly erasures: ErasuresService) {}

  run(): Promise<void> {
    return this.erasures.eraseDue();
  }
}
