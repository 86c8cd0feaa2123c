import type { EventOf } from '@passerelle/database';
import { IntroductionProposed } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyPartiesOnIntroductionProposed', IntroductionProposed)
export class NotifyPartiesOnIntroductionProposed {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof IntroductionProposed>): Promise<void> {
    return this.notices.tell('introduction_proposed', event);
  }
}
