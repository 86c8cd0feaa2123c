import type { EventOf } from '@passerelle/database';
import { IntroductionLapsed } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyPartiesOnIntroductionLapsed', IntroductionLapsed)
export class NotifyPartiesOnIntroductionLapsed {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof IntroductionLapsed>): Promise<void> {
    return this.notices.tell('introduction_lapsed', event);
  }
}
