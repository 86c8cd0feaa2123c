import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { conversationPath, Settings } from '@passerelle/config';
import type { EventOf } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { beginningOf, type MailAddress } from '@passerelle/mail';
import { type AboutNeed, Need, NeedLoader } from '@passerelle/needs';
import {
  type Mailing,
  Notice,
  type NoticeData,
  type NoticeToStore,
  type SubjectSource,
  type Writing,
} from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import { Solver, SolverContacts } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';
import { ConversationStates } from '../../conversations/conversation-states.js';
import { type Channel, type MessageWritten, takesMessages } from '../../conversations/conversation.rules.js';
import { ConversationsLoader } from '../../conversations/conversations.resolver.js';
import { IntroductionMessage } from '../../conversations/introduction-message.entity.js';
import { Introduction } from '../../introduction/introduction.entity.js';
import { MessageLink } from '../../mailed-answers/message-link.js';
import { MessageReply } from '../../mailed-answers/message-reply.js';
import { OtherParties } from '../../mailed-answers/other-parties.js';
import type { Introduced } from '../introductions/introduction-audience.js';
import { readersOf } from './conversation-readers.js';
import type { MessageMail } from './message-written.mail.js';

export interface MessageFacts extends AboutNeed {
  /** How many messages of the conversation the reader has not read. */
  unread: number;
}

/** A message with its introduction. */
export interface Written extends Introduced {
  message: IntroductionMessage;
}

/**
 * In milliseconds: messages after an unread one wait this long, so that one notice covers them together. A task
 * checks every few minutes.
 */
const GATHERED_FOR = 50 * 60_000;

/** Finds the messages that notices are about. The subject of a notice is the first of its messages. */
@Injectable()
export class MessageNotices implements SubjectSource<Written, MessageFacts, MessageMail> {
  constructor(
    private readonly parties: OtherParties,
    private readonly states: ConversationStates,
    private readonly contacts: SolverContacts,
    private readonly messageLink: MessageLink,
    private readonly messageReply: MessageReply,
    private readonly settings: Settings,
    private readonly needs: NeedLoader,
    private readonly conversations: ConversationsLoader,
  ) {}

  /**
   * A reader is notified of new messages at once. While the reader has not read messages of an earlier notice, the
   * next ones are gathered.
   */
  async toNotify(
    { data: { messageId } }: EventOf<typeof MessageWritten>,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> {
    const written = await this.find({ subjectId: messageId }, manager);
    if (written === null) return [];
    const { channel, authorId } = written.message;
    const conversation = await this.hold(written, channel, manager);
    const unread = await conversation.unread();
    return [
      conversation.notices(
        [...unread].filter(([readerId, first]) => {
          const notified = conversation.lastNotified.get(readerId);
          return readerId !== authorId && (notified === undefined || notified < first);
        }),
      ),
    ];
  }

  /**
   * The messages for a gathered notice now: they have waited, and their readers have not read the earlier messages.
   */
  async toGather(
    { introductionId, channel }: Pick<IntroductionMessage, 'introductionId' | 'channel'>,
    now: Date,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[]> {
    const introduced = await this.findIntroduced(introductionId, manager);
    if (introduced === null) return [];
    const conversation = await this.hold(introduced, channel, manager);
    const later = await conversation.unread(conversation.lastNotified);
    const first = await manager.findBy(IntroductionMessage, { id: In([...later.values()]) });
    const hasWaited = new Set(
      first
        .filter(({ writtenAt }) => now.getTime() - writtenAt.getTime() >= GATHERED_FOR)
        .map(({ id }) => id),
    );
    return conversation.notices(
      // The event of the message notifies readers who had no notice yet.
      [...later].filter(([readerId, id]) => conversation.lastNotified.has(readerId) && hasWaited.has(id)),
    );
  }

  /**
   * A conversation, and the last message of which each reader was notified. The introduction is locked, as for
   * writing, so no message comes in between. Of two notices at once, one waits for the other.
   */
  private async hold({ introduction, need, solver }: Introduced, channel: Channel, manager: EntityManager) {
    const { id } = introduction;
    await manager.findOne(Introduction, { where: { id }, lock: { mode: 'for_no_key_update' } });
    const readers = await readersOf(channel, introduction, { need, solver }, manager);
    const recipients = new Map(readers.map(({ recipient }) => [recipient.id, recipient]));
    const readerIds = [...recipients.keys()];
    const until = await this.states.lastOf(id, channel, manager);
    const data = {
      needId: need.id,
      introductionId: id,
      channel,
      ...(until !== undefined && { untilMessageId: until }),
    };
    return {
      lastNotified: await this.notifiedUntil(id, channel, readerIds, manager),
      unread: (after?: ReadonlyMap<string, string>) =>
        this.states.firstUnread(id, channel, readerIds, manager, after),
      notices: (firsts: readonly (readonly [string, string])[]): Omit<NoticeToStore, 'kind'>[] =>
        firsts.flatMap(([readerId, subjectId]) => {
          const recipient = recipients.get(readerId);
          return recipient === undefined ? [] : [{ subjectId, recipient, data }];
        }),
    };
  }

  /** The last message of which each reader was notified, by reader. */
  private async notifiedUntil(
    introductionId: string,
    channel: Channel,
    readerIds: readonly string[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await manager
      .createQueryBuilder(Notice, 'notice')
      .select('notice.recipientId', 'readerId')
      // Older notices, from before messages were gathered, are only about their subject.
      .addSelect(
        `max(COALESCE(notice.data ->> 'untilMessageId', CAST(notice.subjectId AS text)) COLLATE "C")`,
        'until',
      )
      .where('notice.recipientId = ANY (:readerIds)', { readerIds })
      .andWhere(`notice.kind = 'message_written'`)
      .andWhere(`notice.data ->> 'introductionId' = :introductionId`, { introductionId })
      .andWhere(`notice.data ->> 'channel' = :channel`, { channel })
      .groupBy('notice.recipientId')
      .getRawMany<{ readerId: string; until: string }>();
    return new Map(rows.map(({ readerId, until }) => [readerId, until]));
  }

  private async findIntroduced(id: string, manager: EntityManager): Promise<Introduced | null> {
    const introduction = await manager.findOneBy(Introduction, { id });
    if (introduction === null) return null;
    const need = await manager.findOneByOrFail(Need, { id: introduction.needId });
    const solver = await manager.findOneByOrFail(Solver, { id: introduction.solverId });
    return { introduction, need, solver };
  }

  async find({ subjectId }: { subjectId: string }, manager: EntityManager): Promise<Written | null> {
    const message = await manager.findOneBy(IntroductionMessage, { id: subjectId });
    if (message === null) return null;
    const introduced = await this.findIntroduced(message.introductionId, manager);
    return introduced && { message, ...introduced };
  }

  dataOf({ message: { channel }, introduction: { id, needId } }: Written): NoticeData {
    return { needId, introductionId: id, channel };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<MessageFacts> {
    const [need, states] = await Promise.all([
      this.needs.load(context, data.needId ?? ''),
      this.conversations.load(context, data.introductionId ?? ''),
    ]);
    if (need === null) throw new NotFound();
    return { need, unread: states.find(({ channel }) => channel === data.channel)?.unread ?? 0 };
  }

  writingTo({ solver }: Written): Writing {
    return { solver };
  }

  async mailPropsOf({ subject, reader, as, heading }: Mailing<Written>): Promise<MessageMail> {
    const { need, introduction, message } = subject;
    return {
      name: reader.to.name,
      heading,
      as,
      title: need.title,
      others: await this.parties.namesFor(
        as === 'curator' ? undefined : as,
        introduction,
        subject,
        reader.language,
      ),
      url: `${this.settings.publicUrl}${conversationPath(introduction.id, message.channel)}`,
    };
  }

  /** The address for the reader's reply. undefined: this mail takes no replies. */
  async replyTo({
    subject: { message, introduction, solver },
    reader,
    as,
  }: Mailing<Written>): Promise<MailAddress | undefined> {
    const { channel } = message;
    if (!takesMessages(channel, introduction, solver)) return undefined;
    const side = { channel, side: as, email: reader.to.address };
    const address = await this.messageReply.addressFor(introduction, side);
    return address === undefined ? undefined : { name: 'Passerelle', address };
  }

  /** The unread messages. undefined: the reader has read them. */
  async unreadOf({ subject: { message, introduction, solver }, notice, reader, as }: Mailing<Written>) {
    const { channel } = message;
    const until = notice.data.untilMessageId ?? message.id;
    const all = await this.states.unreadBetween(message, until, notice.recipientId);
    // No mail goes out in the name of a person whose account is suspended.
    const unread = all.filter(({ author }) => (author?.suspendedAt ?? null) === null);
    if (unread.length === 0) return undefined;
    return {
      isAnsweredByMail:
        this.settings.replyDomain !== undefined && takesMessages(channel, introduction, solver),
      messages: unread.map(({ author, authorSide, body, writtenAt }) => ({
        author: author?.name ?? '',
        authorSide,
        beginning: beginningOf(body),
        writtenAt,
      })),
      answerUrl: takesMessages(channel, introduction, solver)
        ? await this.messageLink.urlFor(introduction, { channel, side: as, email: reader.to.address })
        : undefined,
      claimUrl: reader.joinUrl ?? (reader.isUnclaimed ? await this.contacts.claimUrl(solver.id) : undefined),
    };
  }
}
