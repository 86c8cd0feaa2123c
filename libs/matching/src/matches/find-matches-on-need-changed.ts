import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedClosed, NeedEdited, NeedExpired, NeedPublished, NeedRenewed } from '@passerelle/needs';
import { MatchesService } from './matches.service.js';

/** A need that is no longer published finds none, and those it had are taken down. */
@EventHandler('FindMatchesOnNeedChanged', NeedPublished, NeedRenewed, NeedEdited, NeedExpired, NeedClosed)
export class FindMatchesOnNeedChanged {
  constructor(private readonly matches: MatchesService) {}

  handle({ data: { needId } }: EventOf<typeof NeedPublished>): Promise<void> {
    return this.matches.matchNeeds([needId]);
  }
}
