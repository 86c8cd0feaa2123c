import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedExpired } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

@EventHandler('NotifyCompanyOnNeedExpired', NeedExpired)
export class NotifyCompanyOnNeedExpired {
  constructor(private readonly notices: NeedNotices) {}

  handle(event: EventOf<typeof NeedExpired>): Promise<void> {
    return this.notices.tell('need_expired', event);
  }
}
