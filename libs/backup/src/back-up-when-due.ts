import { Logger } from '@nestjs/common';
import { ScheduledTask } from '@passerelle/jobs';
import { BackupRefused } from './backup-refused.js';
import { BackupsService, sizeOf } from './backups.service.js';

/** Makes a backup as often as BACKUP_EVERY_HOURS says. After an hour without success, it tries again. */
@ScheduledTask({ every: 30 * 60_000 })
export class BackUpWhenDue implements ScheduledTask {
  private readonly logger = new Logger(BackUpWhenDue.name);

  constructor(private readonly backups: BackupsService) {}

  async run(): Promise<void> {
    try {
      const made = await this.backups.makeIfDue();
      if (made !== undefined)
        this.logger.log(`The backup ${made.name} was made and read back: ${sizeOf(made)} bytes.`);
    } catch (error) {
      // Another process makes one at this moment.
      if (error instanceof BackupRefused && error.kind === 'busy') return;
      this.logger.error(
        `No backup was made: ${error instanceof BackupRefused ? error.message : 'see the failed task'}`,
      );
      throw error;
    } finally {
      await this.logIfLate();
    }
  }

  private async logIfLate(): Promise<void> {
    const { isLate, last } = await this.backups.state();
    if (isLate && last !== undefined) this.logger.error(`The last backup is ${last.ageHours} hours old.`);
  }
}
