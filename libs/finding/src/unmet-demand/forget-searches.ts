import { type Recurs, Schedule } from '@passerelle/jobs';
import { SearchNotes } from './search-notes.js';

@Schedule({ cron: '15 4 * * *' })
export class ForgetSearches implements Recurs {
  constructor(private readonly notes: SearchNotes) {}

  run(): Promise<void> {
    return this.notes.forget();
  }
}
