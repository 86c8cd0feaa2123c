import type { EventOf } from '@passerelle/database';
import { IntroductionConcluded } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyPartiesOnIntroductionConcluded', IntroductionConcluded)
export class NotifyPartiesOnIntroductionConcluded {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof IntroductionConcluded>): Promise<void> {
    return this.notices.tell('introduction_concluded', event);
  }
}
