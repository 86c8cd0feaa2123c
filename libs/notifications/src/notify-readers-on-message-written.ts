import { Clock } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { ConversationStates, IntroductionMessage, MessageWritten } from '@passerelle/introductions';
import { EventHandler } from '@passerelle/jobs';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { readersOf } from './message-notices.js';
import { storeNotices } from './store-notices.js';

/** Tells each reader of the first message that they have not read: once, however many follow, until they have read on. */
@EventHandler('NotifyReadersOnMessageWritten', MessageWritten)
export class NotifyReadersOnMessageWritten {
  constructor(
    private readonly database: Database,
    private readonly states: ConversationStates,
    private readonly clock: Clock,
  ) {}

  async handle({ data: { messageId } }: EventOf<typeof MessageWritten>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { manager } = tx;
      const message = await manager.findOne(IntroductionMessage, {
        where: { id: messageId },
        relations: { introduction: true },
      });
      if (message === null) return;
      const { introduction, channel } = message;
      const { id: introductionId, needId, solverId } = introduction;
      const need = await manager.findOneByOrFail(Need, { id: needId });
      const solver = await manager.findOneByOrFail(Solver, { id: solverId });
      const readers = await readersOf(channel, introduction, { need, solver }, manager);
      const ids = readers.map(({ recipient }) => recipient.id).filter((id) => id !== message.authorId);
      const unread = await this.states.firstUnread(introductionId, channel, ids, manager);
      const data = { needId, introductionId, channel };
      const notices = readers.flatMap(({ recipient }) => {
        const subjectId = unread.get(recipient.id);
        return subjectId === undefined
          ? []
          : [{ kind: 'message_written' as const, subjectId, recipient, data }];
      });
      await storeNotices(tx, notices, this.clock.now());
    });
  }
}
