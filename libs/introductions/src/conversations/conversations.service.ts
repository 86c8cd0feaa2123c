import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Invalidations } from '@passerelle/jobs';
import { identifier, IllegalTransition, LimitReached, NotFound, parseInput } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';
import { Introduction } from '../introduction/introduction.entity.js';
import { isPartySql } from '../introduction/introduction.rules.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { sentences } from '../introductions.sentences.js';
import type { Parties, PartySide } from '../parties/parties.js';
import { type ConversationState, ConversationStates } from './conversation-states.js';
import {
  type AuthorSide,
  authorSideOf,
  type Channel,
  ConversationRead,
  mayReadChannel,
  messageInput,
  MessageWritten,
  readsChannelSql,
  sideReads,
  takesMessages,
} from './conversation.rules.js';
import { IntroductionMessage } from './introduction-message.entity.js';

/** How many messages one person may write. */
const sixtyAnHour: Rate = { window: 3_600, max: 60 };

const newestFirst: OrderKey<IntroductionMessage>[] = [
  { column: 'message.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** A conversation with its state for one reader. */
export type Conversation = Omit<ConversationState, 'lastMessageAt'> & {
  lastMessageAt: Date | null;
  takesMessages: boolean;
};

/**
 * The author of a message and the author's side. null: the reader of the contact address of a profile without a
 * holder.
 */
export interface Author {
  side: AuthorSide;
  personId: string | null;
}

/** The messages between the parties and the curators of introductions. */
@Injectable()
export class ConversationsService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionsService,
    private readonly states: ConversationStates,
    private readonly limits: RateLimits,
    private readonly invalidations: Invalidations,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws {NotFound} for a conversation that the actor may not read. */
  async list(
    actor: Actor,
    introductionId: string,
    channel: Channel,
    page: ConnectionArgs,
  ): Promise<Page<IntroductionMessage>> {
    const {
      introduction: { id },
    } = await this.find(actor, introductionId, channel);
    const query = this.database.manager
      .createQueryBuilder(IntroductionMessage, 'message')
      .where('message.introductionId = :id AND message.channel = :channel', { id, channel });
    return keysetPage(query, page, newestFirst);
  }

  /** @throws {NotFound} for a message of a conversation that the actor may not read. */
  async see(
    actor: Actor,
    introductionId: string,
    channel: Channel,
    messageId: string,
  ): Promise<IntroductionMessage> {
    const { introduction } = await this.find(actor, introductionId, channel);
    const key = { id: messageId, introductionId: introduction.id, channel };
    const message = await this.database.manager.findOneBy(IntroductionMessage, key);
    if (message === null) throw new NotFound();
    return message;
  }

  /** How many messages of others the actor has not read, in all introductions in which the actor is a party. One statement. */
  async unreadCount(actor: Actor): Promise<number> {
    // One query for each side: joined by OR, PostgreSQL would read every introduction.
    const ofSide = (side: PartySide): string =>
      `SELECT introduction.id, channel.name AS channel
       FROM introduction JOIN need ON need.id = introduction.need_id JOIN solver ON solver.id = introduction.solver_id
         CROSS JOIN unnest(ARRAY['parties', 'company', 'solver']) AS channel (name)
       WHERE ${isPartySql[side]} AND (${readsChannelSql('channel.name')})`;
    const [{ unread }] = await this.database.manager
      .createQueryBuilder()
      .select('count(*)::int', 'unread')
      .from(`(${ofSide('company')} UNION ${ofSide('solver')})`, 'mine')
      .innerJoin(
        'introduction_message',
        'message',
        'message.introduction_id = mine.id AND message.channel = mine.channel',
      )
      .leftJoin(
        'introduction_read_mark',
        'mark',
        `mark.introduction_id = mine.id AND mark.channel = mine.channel AND mark.person_id = :personId`,
      )
      .where('message.author_id IS DISTINCT FROM :personId')
      .andWhere('(mark.read_until IS NULL OR message.id > mark.read_until)')
      .setParameters(parametersOf(actor))
      .getRawMany<{ unread: number }>();
    return unread;
  }

  /**
   * @throws {NotFound} if the actor may not read the conversation.
   * @throws {IllegalTransition} if the parties no longer write to each other.
   * @throws {LimitReached} if the person has written too much.
   */
  async write(
    actor: Actor,
    introductionId: string,
    channel: Channel,
    input: { body: string },
  ): Promise<IntroductionMessage> {
    return this.database.transaction((tx) =>
      this.writeAs(tx, introductionId, channel, input, async (parties) => {
        const side = authorSideOf(actor, parties);
        return side && { side, personId: actor.personId };
      }),
    );
  }

  /**
   * As `write`, for a person who speaks for a side, perhaps without an account.
   * @param authorOf finds the author, once the introduction is locked. undefined: nobody may write
   */
  async writeAs(
    tx: Transaction,
    introductionId: string,
    channel: Channel,
    given: { body: string },
    authorOf: (parties: Parties) => Promise<Author | undefined>,
  ): Promise<IntroductionMessage> {
    const { body } = parseInput(messageInput, given);
    const { manager } = tx;
    // Locked, so that a withdrawal comes either before or after, and message ids follow the order of writing.
    const introduction = await manager.findOne(Introduction, {
      where: { id: identifier(introductionId) },
      lock: { mode: 'for_no_key_update' },
    });
    if (introduction === null) throw new NotFound();
    const parties = await this.introductions.partiesOf(introduction, manager);
    const author = await authorOf(parties);
    if (author === undefined || !sideReads(author.side, channel, introduction)) throw new NotFound();
    if (!takesMessages(channel, introduction, parties.solver)) {
      const { unsupervisedNow, noLongerInTouch } = sentences;
      throw new IllegalTransition(
        introduction.isOpened ? unsupervisedNow() : noLongerInTouch(),
        introduction.state,
      );
    }
    const { side: authorSide, personId } = author;
    await this.count(tx, personId ?? introduction.solverId);
    const message = manager.create(IntroductionMessage, {
      id: newId(),
      introductionId: introduction.id,
      channel,
      authorId: personId,
      authorSide,
      body,
      writtenAt: this.clock.now(),
    });
    await manager.insert(IntroductionMessage, message);
    // The author of a message has read the earlier messages. An address without an account has no read mark; its last
    // message replaces the mark.
    if (personId !== null) await this.readUntil(tx, personId, message);
    const data = { introductionId: introduction.id, messageId: message.id };
    await tx.record(MessageWritten({ subjectId: message.id, actorId: personId, data }));
    return message;
  }

  /**
   * Records how far the actor has read. The mark never goes back.
   * @param until a message of this conversation
   * @throws {NotFound} if the actor may not read the conversation, or the message is not in it.
   */
  async markRead(
    actor: Actor,
    introductionId: string,
    channel: Channel,
    until: string,
  ): Promise<Conversation> {
    const { introduction, parties } = await this.find(actor, introductionId, channel);
    const { manager } = this.database;
    const message = { id: identifier(until), introductionId: introduction.id, channel };
    if (!(await manager.existsBy(IntroductionMessage, message))) throw new NotFound();
    const { personId } = actor;
    const hasMoved =
      personId !== null && (await this.database.transaction((tx) => this.readUntil(tx, personId, message)));
    if (hasMoved)
      await this.invalidations.give([
        { topic: 'conversation', id: introduction.id, part: channel, personId },
      ]);
    const states = await this.states.of([introduction.id], actor.personId);
    return conversationOf({ introduction, ...parties }, channel, states);
  }

  /** Moves the reader's mark forward, never back. @returns whether it has moved */
  private async readUntil(
    tx: Transaction,
    personId: string,
    { id, introductionId, channel }: Pick<IntroductionMessage, 'id' | 'introductionId' | 'channel'>,
  ): Promise<boolean> {
    const moved = await tx.manager.query<unknown[]>(
      `INSERT INTO introduction_read_mark AS mark (introduction_id, channel, person_id, read_until, read_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (introduction_id, channel, person_id) DO UPDATE
         SET read_until = excluded.read_until, read_at = excluded.read_at
         WHERE mark.read_until < excluded.read_until
       RETURNING introduction_id`,
      [introductionId, channel, personId, id, this.clock.now()],
    );
    if (moved.length === 0) return false;
    const data = { introductionId, channel, personId, untilMessageId: id };
    await tx.record(ConversationRead({ subjectId: introductionId, actorId: personId, data }));
    return true;
  }

  /** @throws {NotFound} */
  private async find(
    actor: Actor,
    introductionId: string,
    channel: Channel,
  ): Promise<{ introduction: Introduction; parties: Parties }> {
    const introduction = await this.introductions.see(actor, introductionId);
    const parties: Parties = await this.introductions.partiesOf(introduction);
    if (!mayReadChannel(actor, channel, introduction, parties)) throw new NotFound();
    return { introduction, parties };
  }

  /** Counts one more message, if its transaction commits. @throws {LimitReached} */
  private async count(tx: Transaction, authorId: string): Promise<void> {
    const { allowed, retryAfter } = await this.limits.consume(`message ${authorId}`, sixtyAnHour, tx.manager);
    if (!allowed) throw new LimitReached(sentences.tooManyMessages({ count: sixtyAnHour.max }), retryAfter);
  }
}

/** One conversation of an introduction. `states` has only the conversations with messages. */
export function conversationOf(
  { introduction, solver }: { introduction: Introduction; solver: Solver },
  channel: Channel,
  states: readonly ConversationState[],
): Conversation {
  const { unread = 0, lastMessageAt = null } = states.find((state) => state.channel === channel) ?? {};
  return {
    introductionId: introduction.id,
    channel,
    takesMessages: takesMessages(channel, introduction, solver),
    unread,
    lastMessageAt,
  };
}
