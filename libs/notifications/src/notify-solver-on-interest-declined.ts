import type { EventOf } from '@passerelle/database';
import { InterestDeclined } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { InterestNotices } from './interest-notices.js';

@EventHandler('NotifySolverOnInterestDeclined', InterestDeclined)
export class NotifySolverOnInterestDeclined {
  constructor(private readonly notices: InterestNotices) {}

  handle(event: EventOf<typeof InterestDeclined>): Promise<void> {
    return this.notices.tell('interest_declined', event);
  }
}
