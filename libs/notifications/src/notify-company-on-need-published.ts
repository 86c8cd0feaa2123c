import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedPublished } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

@EventHandler('NotifyCompanyOnNeedPublished', NeedPublished)
export class NotifyCompanyOnNeedPublished {
  constructor(private readonly notices: NeedNotices) {}

  handle(event: EventOf<typeof NeedPublished>): Promise<void> {
    return this.notices.tell('need_published', event);
  }
}
