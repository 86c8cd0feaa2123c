import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedSubmitted } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

@EventHandler('NotifyCuratorsOnNeedSubmitted', NeedSubmitted)
export class NotifyCuratorsOnNeedSubmitted {
  constructor(private readonly notices: NeedNotices) {}

  handle(event: EventOf<typeof NeedSubmitted>): Promise<void> {
    return this.notices.tell('need_submitted', event);
  }
}
