import type { EventOf } from '@passerelle/database';
import { InterestDeclined } from '@passerelle/introductions';
import { Reaction } from '@passerelle/jobs';
import { InterestNotices } from './interest-notices.js';

@Reaction(InterestDeclined)
export class NotifySolverOnInterestDeclined {
  constructor(private readonly notices: InterestNotices) {}

  handle(event: EventOf<typeof InterestDeclined>): Promise<void> {
    return this.notices.tell('interest_declined', event);
  }
}
