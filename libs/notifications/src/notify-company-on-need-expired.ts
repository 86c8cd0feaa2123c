import type { EventOf } from '@passerelle/database';
import { Reaction } from '@passerelle/jobs';
import { NeedExpired } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

@Reaction(NeedExpired)
export class NotifyCompanyOnNeedExpired {
  constructor(private readonly notices: NeedNotices) {}

  handle(event: EventOf<typeof NeedExpired>): Promise<void> {
    return this.notices.tell('need_expired', event);
  }
}
