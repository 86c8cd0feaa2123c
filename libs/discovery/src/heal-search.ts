import { type Recurs, Schedule } from '@passerelle/jobs';
import { SearchIndex } from '@passerelle/search';

/** An engine that comes back, or is given back what it held long ago, need not wait for the next change. */
@Schedule({ every: 5_000 })
export class HealSearch implements Recurs {
  constructor(private readonly index: SearchIndex) {}

  run(): Promise<void> {
    return this.index.catchUp();
  }
}
