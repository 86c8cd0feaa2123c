import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { storeNotices } from '@passerelle/notifications';
import { ConversationStates } from '../../conversations/conversation-states.js';
import { MessageNotices } from './message-notices.js';

/** How far back the task looks, in milliseconds. After a weekend without a worker no message is lost. */
const LOOKS_BACK = 4 * 24 * 3_600_000;

/**
 * Notifies of messages that came while earlier ones were unread, in one notice. Runs every five minutes, so that
 * urgent messages arrive within the hour.
 */
@ScheduledTask({ every: 5 * 60_000 }, { waitsForMails: true })
export class TellGatheredMessages implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly states: ConversationStates,
    private readonly notices: MessageNotices,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const conversations = await this.states.writtenIn(new Date(now.getTime() - LOOKS_BACK), now);
    for (const conversation of conversations) {
      await this.database.transaction(async (tx) => {
        const notices = await this.notices.toGather(conversation, now, tx.manager);
        await storeNotices(
          tx,
          notices.map((notice) => ({ ...notice, kind: 'message_written' })),
          now,
        );
      });
    }
  }
}
