import { Database, type EventOf } from '@passerelle/database';
import { FollowUp, FollowUpAsked } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

/** Once a question, whatever else happens. */
@EventHandler('NotifyPartyOnFollowUpAsked', FollowUpAsked)
export class NotifyPartyOnFollowUpAsked {
  constructor(
    private readonly database: Database,
    private readonly notices: IntroductionNotices,
  ) {}

  async handle(event: EventOf<typeof FollowUpAsked>): Promise<void> {
    const { followUpId } = event.data;
    const followUp = await this.database.manager.findOneBy(FollowUp, { id: followUpId });
    if (followUp === null) return;
    await this.notices.tell('follow_up_asked', event, { side: followUp.side, subjectId: followUpId });
  }
}
