import type { EventOf } from '@passerelle/database';
import { IntroductionConcluded } from '@passerelle/introductions';
import { Reaction } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@Reaction(IntroductionConcluded)
export class NotifyPartiesOnIntroductionConcluded {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof IntroductionConcluded>): Promise<void> {
    return this.notices.tell('introduction_concluded', event);
  }
}
