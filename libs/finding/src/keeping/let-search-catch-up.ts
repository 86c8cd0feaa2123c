import { type Recurs, Schedule } from '@passerelle/jobs';
import { SearchIndex } from '@passerelle/search';

/** An engine that comes back, or comes back with old contents, is brought up to date now, and not only when something changes. */
@Schedule({ every: 5_000 })
export class LetSearchCatchUp implements Recurs {
  constructor(private readonly index: SearchIndex) {}

  run(): Promise<void> {
    return this.index.heal();
  }
}
