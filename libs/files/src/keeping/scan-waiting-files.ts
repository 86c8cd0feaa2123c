import { ScheduledTask } from '@passerelle/jobs';
import { ScanFiles } from './scan-files.js';

@ScheduledTask({ every: 60_000 })
export class ScanWaitingFiles implements ScheduledTask {
  constructor(private readonly scanning: ScanFiles) {}

  async run(): Promise<void> {
    await this.scanning.scanWaiting();
  }
}
