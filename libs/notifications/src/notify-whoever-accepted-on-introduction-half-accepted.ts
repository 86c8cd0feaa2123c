import type { EventOf } from '@passerelle/database';
import { IntroductionHalfAccepted } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

/** Whoever has signed in knows what they did. A mail may have been read, and its button pressed, by somebody else. */
@EventHandler('NotifyWhoeverAcceptedOnIntroductionHalfAccepted', IntroductionHalfAccepted)
export class NotifyWhoeverAcceptedOnIntroductionHalfAccepted {
  constructor(private readonly notices: IntroductionNotices) {}

  async handle(event: EventOf<typeof IntroductionHalfAccepted>): Promise<void> {
    const { byMail, side } = event.data;
    if (byMail) await this.notices.tell('acceptance_noted', event, { side });
  }
}
