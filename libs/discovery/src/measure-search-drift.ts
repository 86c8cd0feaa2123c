import { type Recurs, Schedule } from '@passerelle/jobs';
import { SearchDrifts } from './search-drifts.js';

/** Whether the index says what PostgreSQL does is not believed but measured: every hour. */
@Schedule({ every: 60 * 60_000 })
export class MeasureSearchDrift implements Recurs {
  constructor(private readonly drifts: SearchDrifts) {}

  async run(): Promise<void> {
    await this.drifts.measure();
  }
}
