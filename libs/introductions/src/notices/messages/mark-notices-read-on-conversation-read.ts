import { Clock } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler, Invalidations } from '@passerelle/jobs';
import { Notice } from '@passerelle/notifications';
import { ConversationRead } from '../../conversations/conversation.rules.js';

/** Notices about messages count as read once their messages are read, on the page or by an answer from a mail. */
@EventHandler('MarkNoticesReadOnConversationRead', ConversationRead)
export class MarkNoticesReadOnConversationRead {
  constructor(
    private readonly database: Database,
    private readonly invalidations: Invalidations,
    private readonly clock: Clock,
  ) {}

  async handle({
    data: { introductionId, channel, personId, untilMessageId },
  }: EventOf<typeof ConversationRead>): Promise<void> {
    const { affected } = await this.database.manager
      .createQueryBuilder()
      .update(Notice)
      .set({ readAt: this.clock.now() })
      .where(`recipient_id = :personId AND kind = 'message_written' AND read_at IS NULL`, { personId })
      .andWhere(`data ->> 'introductionId' = :introductionId AND data ->> 'channel' = :channel`, {
        introductionId,
        channel,
      })
      // Message ids follow the order of writing. Older notices are only about their subject.
      .andWhere(
        `COALESCE(data ->> 'untilMessageId', CAST(subject_id AS text)) COLLATE "C" <= CAST(:untilMessageId AS text) COLLATE "C"`,
        { untilMessageId },
      )
      .execute();
    if (affected) await this.invalidations.give([{ topic: 'notice', id: personId }]);
  }
}
