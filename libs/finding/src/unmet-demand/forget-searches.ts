import { ScheduledTask } from '@passerelle/jobs';
import { SearchNotes } from './search-notes.js';

@ScheduledTask({ cron: '15 4 * * *' })
export class ForgetSearches implements ScheduledTask {
  constructor(private readonly notes: SearchNotes) {}

  run(): Promise<void> {
    return this.notes.forget();
  }
}
