import type { EventOf } from '@passerelle/database';
import { MeetingPlanned } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

@EventHandler('NotifyPartiesOnMeetingPlanned', MeetingPlanned)
export class NotifyPartiesOnMeetingPlanned {
  constructor(private readonly notices: IntroductionNotices) {}

  handle(event: EventOf<typeof MeetingPlanned>): Promise<void> {
    return this.notices.tell('meeting_planned', event);
  }
}
