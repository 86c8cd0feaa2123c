import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedChangesRequested } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

@EventHandler('NotifyCompanyOnNeedChangesRequested', NeedChangesRequested)
export class NotifyCompanyOnNeedChangesRequested {
  constructor(private readonly notices: NeedNotices) {}

  handle(event: EventOf<typeof NeedChangesRequested>): Promise<void> {
    return this.notices.tell('need_changes_requested', event);
  }
}
