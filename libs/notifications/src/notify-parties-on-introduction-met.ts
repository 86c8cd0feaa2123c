import type { EventOf } from '@passerelle/database';
import { IntroductionMet } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyPartiesOnIntroductionMet', IntroductionMet)
export class NotifyPartiesOnIntroductionMet {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof IntroductionMet>): Promise<void> {
    return this.notices.tell('introduction_met', event);
  }
}
