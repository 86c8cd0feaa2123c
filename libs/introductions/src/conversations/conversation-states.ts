import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import type { Channel } from './conversation.rules.js';
import { IntroductionMessage } from './introduction-message.entity.js';

/** State of a conversation for one reader. A conversation without messages has no state. */
export interface ConversationState {
  introductionId: string;
  channel: Channel;
  /** Messages of others after the reader's mark. */
  unread: number;
  lastMessageAt: Date;
}

/**
 * A query for the last message written from a contact address, of a profile or of a company. The address has no read
 * mark, but its reader has read the earlier messages.
 * @param readerId an SQL expression: the id of the profile or of the company; for a person's id the query finds
 * nothing
 */
const lastFromAddress = (introductionId: string, channel: string, readerId: string): string => `
  SELECT written.id FROM introduction_message AS written
  JOIN introduction ON introduction.id = written.introduction_id
  JOIN need ON need.id = introduction.need_id
  WHERE written.introduction_id = ${introductionId} AND written.channel = ${channel} AND written.author_id IS NULL
    AND (written.author_side = 'solver' AND introduction.solver_id = ${readerId}
      OR written.author_side = 'company' AND need.organisation_id = ${readerId})
  ORDER BY written.id DESC
  LIMIT 1`;

/** Counts unread messages in one statement. It checks no permission: its callers ask the policy. */
@Injectable()
export class ConversationStates {
  constructor(private readonly database: Database) {}

  of(introductionIds: readonly string[], personId: string | null): Promise<ConversationState[]> {
    return this.database.manager.query<ConversationState[]>(
      `SELECT message.introduction_id AS "introductionId", message.channel,
         max(message.written_at) AS "lastMessageAt",
         (count(*) FILTER (
           WHERE message.author_id IS DISTINCT FROM $2 AND (mark.read_until IS NULL OR message.id > mark.read_until)
         ))::int AS unread
       FROM introduction_message AS message
       LEFT JOIN introduction_read_mark AS mark
         ON mark.introduction_id = message.introduction_id AND mark.channel = message.channel AND mark.person_id = $2
       WHERE message.introduction_id = ANY ($1)
       GROUP BY message.introduction_id, message.channel`,
      [introductionIds, personId],
    );
  }

  /**
   * The first message of others that each reader has not read, by reader. Readers who have read everything are left
   * out.
   * @param manager the manager of the transaction, if there is one
   * @param after a message by reader: only later messages are considered
   */
  async firstUnread(
    introductionId: string,
    channel: Channel,
    readerIds: readonly string[],
    manager: EntityManager = this.database.manager,
    after: ReadonlyMap<string, string> = new Map(),
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await manager.query<{ readerId: string; messageId: string }[]>(
      `SELECT reader.id AS "readerId", message.id AS "messageId"
       FROM unnest($3::uuid[], $4::uuid[]) AS reader (id, after)
       LEFT JOIN introduction_read_mark AS mark
         ON mark.introduction_id = $1 AND mark.channel = $2 AND mark.person_id = reader.id
       LEFT JOIN LATERAL (${lastFromAddress('$1', '$2', 'reader.id')}) AS own ON true
       CROSS JOIN LATERAL (
         SELECT id FROM introduction_message
         WHERE introduction_id = $1 AND channel = $2 AND author_id IS DISTINCT FROM reader.id
           AND (mark.read_until IS NULL OR id > mark.read_until)
           AND (own.id IS NULL OR id > own.id)
           AND (reader.after IS NULL OR id > reader.after)
         ORDER BY id
         LIMIT 1
       ) AS message`,
      [introductionId, channel, readerIds, readerIds.map((id) => after.get(id) ?? null)],
    );
    return new Map(rows.map(({ readerId, messageId }) => [readerId, messageId]));
  }

  /** The last message of a conversation; undefined: the conversation has no message. Message ids follow the order of writing. */
  async lastOf(
    introductionId: string,
    channel: Channel,
    manager: EntityManager = this.database.manager,
  ): Promise<string | undefined> {
    const last = await manager.findOne(IntroductionMessage, {
      select: { id: true },
      where: { introductionId, channel },
      order: { id: 'DESC' },
    });
    return last?.id;
  }

  /** Messages of others, from one message to another, that the reader has not read, in order. */
  async unreadBetween(
    { introductionId, channel, id: from }: Pick<IntroductionMessage, 'introductionId' | 'channel' | 'id'>,
    until: string,
    readerId: string,
  ): Promise<IntroductionMessage[]> {
    return this.database.manager
      .createQueryBuilder(IntroductionMessage, 'message')
      .leftJoinAndSelect('message.author', 'author')
      .where('message.introductionId = :introductionId AND message.channel = :channel', {
        introductionId,
        channel,
      })
      .andWhere('message.id BETWEEN :from AND :until', { from, until })
      .andWhere('message.authorId IS DISTINCT FROM :readerId', { readerId })
      .andWhere(
        `NOT EXISTS (
          SELECT FROM introduction_read_mark AS mark
          WHERE mark.introduction_id = message.introduction_id AND mark.channel = message.channel
            AND mark.person_id = :readerId AND mark.read_until >= message.id)`,
      )
      .andWhere(
        `NOT EXISTS (
          SELECT FROM (${lastFromAddress('message.introduction_id', 'message.channel', 'CAST(:readerId AS uuid)')}) AS own
          WHERE own.id >= message.id)`,
      )
      .orderBy('message.id')
      .getMany();
  }

  /** The conversations with messages written in this period. */
  writtenIn(from: Date, until: Date): Promise<Pick<IntroductionMessage, 'introductionId' | 'channel'>[]> {
    return this.database.manager
      .createQueryBuilder(IntroductionMessage, 'message')
      .select('message.introductionId', 'introductionId')
      .addSelect('message.channel', 'channel')
      .distinct()
      .where('message.writtenAt BETWEEN :from AND :until', { from, until })
      .orderBy('message.introductionId')
      .addOrderBy('message.channel')
      .getRawMany();
  }
}
