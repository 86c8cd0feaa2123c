import type { EventOf } from '@passerelle/database';
import { Reaction } from '@passerelle/jobs';
import { NeedPublished } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

@Reaction(NeedPublished)
export class NotifyCompanyOnNeedPublished {
  constructor(private readonly notices: NeedNotices) {}

  handle(event: EventOf<typeof NeedPublished>): Promise<void> {
    return this.notices.tell('need_published', event);
  }
}
