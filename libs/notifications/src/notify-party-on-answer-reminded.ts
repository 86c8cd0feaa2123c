import { Database, type EventOf } from '@passerelle/database';
import { AnswerReminded, IntroductionReminder } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { IntroductionNotices } from './introduction-notices.js';

/** Once a reminder, whatever else happens. */
@EventHandler('NotifyPartyOnAnswerReminded', AnswerReminded)
export class NotifyPartyOnAnswerReminded {
  constructor(
    private readonly database: Database,
    private readonly notices: IntroductionNotices,
  ) {}

  async handle(event: EventOf<typeof AnswerReminded>): Promise<void> {
    const { reminderId } = event.data;
    const reminder = await this.database.manager.findOneBy(IntroductionReminder, { id: reminderId });
    if (reminder === null) return;
    await this.notices.tell('introduction_reminded', event, { side: reminder.side, subjectId: reminderId });
  }
}
