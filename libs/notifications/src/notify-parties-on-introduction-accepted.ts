import type { EventOf } from '@passerelle/database';
import { IntroductionAccepted } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyPartiesOnIntroductionAccepted', IntroductionAccepted)
export class NotifyPartiesOnIntroductionAccepted {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof IntroductionAccepted>): Promise<void> {
    return this.notices.tell('introduction_accepted', event);
  }
}
