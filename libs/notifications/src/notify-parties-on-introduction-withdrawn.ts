import type { EventOf } from '@passerelle/database';
import { IntroductionWithdrawn } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyPartiesOnIntroductionWithdrawn', IntroductionWithdrawn)
export class NotifyPartiesOnIntroductionWithdrawn {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof IntroductionWithdrawn>): Promise<void> {
    return this.notices.tell('introduction_withdrawn', event);
  }
}
