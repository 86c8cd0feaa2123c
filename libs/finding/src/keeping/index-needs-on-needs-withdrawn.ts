import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedsWithdrawn } from '@passerelle/needs';
import { SearchKeeper } from './search-keeper.js';

@EventHandler('IndexNeedsOnNeedsWithdrawn', NeedsWithdrawn)
export class IndexNeedsOnNeedsWithdrawn {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { needIds } }: EventOf<typeof NeedsWithdrawn>): Promise<void> {
    return this.keeper.indexNeeds(needIds);
  }
}
