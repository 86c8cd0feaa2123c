import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedRefused } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

@EventHandler('NotifyCompanyOnNeedRefused', NeedRefused)
export class NotifyCompanyOnNeedRefused {
  constructor(private readonly notices: NeedNotices) {}

  handle(event: EventOf<typeof NeedRefused>): Promise<void> {
    return this.notices.tell('need_refused', event);
  }
}
