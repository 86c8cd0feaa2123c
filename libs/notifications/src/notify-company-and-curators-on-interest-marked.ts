import type { EventOf } from '@passerelle/database';
import { InterestMarked } from '@passerelle/introductions';
import { Reaction } from '@passerelle/jobs';
import { InterestNotices } from './interest-notices.js';

@Reaction(InterestMarked)
export class NotifyCompanyAndCuratorsOnInterestMarked {
  constructor(private readonly notices: InterestNotices) {}

  handle(event: EventOf<typeof InterestMarked>): Promise<void> {
    return this.notices.tell('interest_marked', event);
  }
}
