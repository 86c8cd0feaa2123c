import type { EventOf } from '@passerelle/database';
import { InterestMarked } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { InterestNotices } from './interest-notices.js';

@EventHandler('NotifyCompanyAndCuratorsOnInterestMarked', InterestMarked)
export class NotifyCompanyAndCuratorsOnInterestMarked {
  constructor(private readonly notices: InterestNotices) {}

  handle(event: EventOf<typeof InterestMarked>): Promise<void> {
    return this.notices.tell('interest_marked', event);
  }
}
