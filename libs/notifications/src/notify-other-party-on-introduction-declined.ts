import type { EventOf } from '@passerelle/database';
import { IntroductionDeclined } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyOtherPartyOnIntroductionDeclined', IntroductionDeclined)
export class NotifyOtherPartyOnIntroductionDeclined {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof IntroductionDeclined>): Promise<void> {
    return this.notices.tell('introduction_declined', event, { side: event.data.side });
  }
}
