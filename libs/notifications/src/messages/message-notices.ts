import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { introductionPath, Settings } from '@passerelle/config';
import type { EventOf } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import {
  ConversationsLoader,
  ConversationStates,
  IntroductionMessage,
  type MessageWritten,
} from '@passerelle/introductions';
import { beginningOf } from '@passerelle/mail';
import { Need, NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { Solver, SolverContacts } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { readersOf } from './conversation-readers.js';
import { type Introduced, writingToParty } from '../introductions/index.js';
import type { MessageMail } from './message-written.mail.js';
import {
  type Mailing,
  type Notice,
  type NoticeData,
  type NoticeFacts,
  type SubjectSource,
  type NoticeToStore,
  type ToldAs,
  type Writing,
} from '../notices/index.js';

export interface MessageFacts extends NoticeFacts {
  /** How many messages of the conversation the reader has not read. */
  unread: number;
}

/** A message, and the introduction in one of whose conversations it was written. */
export interface Written extends Introduced {
  message: IntroductionMessage;
}

/** Finds the messages that notices are about; the subject of a notice is the first that its reader has not read. */
@Injectable()
export class MessageNotices implements SubjectSource<Written, MessageFacts, MessageMail> {
  constructor(
    private readonly states: ConversationStates,
    private readonly contacts: SolverContacts,
    private readonly settings: Settings,
    private readonly needs: NeedLoader,
    private readonly conversations: ConversationsLoader,
  ) {}

  /** Each reader is told of the first message that they have not read: once, however many follow, until they read on. */
  async toTell(
    { data: { messageId } }: EventOf<typeof MessageWritten>,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> {
    const written = await this.find({ subjectId: messageId }, manager);
    if (written === null) return [];
    const { message, introduction } = written;
    const readers = await readersOf(message.channel, introduction, written, manager);
    const ids = readers.map(({ recipient }) => recipient.id).filter((id) => id !== message.authorId);
    const unread = await this.states.firstUnread(introduction.id, message.channel, ids, manager);
    const notices = readers.flatMap(({ recipient }) => {
      const subjectId = unread.get(recipient.id);
      return subjectId === undefined ? [] : [{ subjectId, recipient, data: this.dataOf(written) }];
    });
    return [notices];
  }

  async find({ subjectId }: { subjectId: string }, manager: EntityManager): Promise<Written | null> {
    const message = await manager.findOne(IntroductionMessage, {
      where: { id: subjectId },
      relations: { introduction: true, author: true },
    });
    if (message === null) return null;
    const { introduction } = message;
    const need = await manager.findOneByOrFail(Need, { id: introduction.needId });
    const solver = await manager.findOneByOrFail(Solver, { id: introduction.solverId });
    return { message, introduction, need, solver };
  }

  dataOf({ message: { channel }, introduction: { id, needId } }: Written): NoticeData {
    return { needId, introductionId: id, channel };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<MessageFacts> {
    const [need, states] = await Promise.all([
      this.needs.load(context, data.needId),
      this.conversations.load(context, data.introductionId ?? ''),
    ]);
    if (need === null) throw new NotFound();
    return { need, unread: states.find(({ channel }) => channel === data.channel)?.unread ?? 0 };
  }

  writingTo(written: Written, as: ToldAs): Writing {
    return writingToParty(written, as);
  }

  mailPropsOf({ subject: { need, introduction }, reader, as, heading }: Mailing<Written>): MessageMail {
    return {
      name: reader.to.name,
      heading,
      as,
      title: need.title,
      url: `${this.settings.publicUrl}${introductionPath(introduction.id)}`,
    };
  }

  /** What was written; undefined: its reader has read it. */
  async unreadOf({ subject: { message, introduction, solver }, notice, reader }: Mailing<Written>) {
    const { recipientId } = notice;
    const unread = await this.states.firstUnread(introduction.id, message.channel, [recipientId]);
    if (unread.get(recipientId) !== message.id) return undefined;
    return {
      author: message.author?.name ?? '',
      authorSide: message.authorSide,
      beginning: beginningOf(message.body),
      claimUrl: reader.isUnclaimed ? await this.contacts.claimUrl(solver.id) : undefined,
    };
  }
}
