import type { EventOf } from '@passerelle/database';
import { AcceptanceTakenBack } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyCuratorOnAcceptanceTakenBack', AcceptanceTakenBack)
export class NotifyCuratorOnAcceptanceTakenBack {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof AcceptanceTakenBack>): Promise<void> {
    return this.notices.tell('acceptance_taken_back', event, { side: event.data.side });
  }
}
