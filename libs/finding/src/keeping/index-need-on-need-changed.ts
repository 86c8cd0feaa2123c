import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import {
  NeedChangesRequested,
  NeedClosed,
  NeedDecisionUndone,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedPublished,
  NeedRefused,
  NeedRenewed,
  NeedSubmitted,
} from '@passerelle/needs';
import { SearchKeeper } from './search-keeper.js';

@EventHandler(
  'IndexNeedOnNeedChanged',
  NeedDrafted,
  NeedEdited,
  NeedSubmitted,
  NeedChangesRequested,
  NeedRefused,
  NeedPublished,
  NeedDecisionUndone,
  NeedRenewed,
  NeedExpired,
  NeedClosed,
)
export class IndexNeedOnNeedChanged {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { needId } }: EventOf<typeof NeedPublished>): Promise<void> {
    return this.keeper.indexNeeds([needId]);
  }
}
