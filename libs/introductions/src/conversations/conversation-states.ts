import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import type { Channel } from './conversation.policy.js';

/** A conversation as one reader finds it. There is none where nobody has written. */
export interface ConversationState {
  introductionId: string;
  channel: Channel;
  /** Messages of others after the reader's mark. */
  unread: number;
  lastMessageAt: Date;
}

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
   * The first message of others that each reader has not read, by reader. Readers who have read everything are
   * left out.
   * @param manager the transaction's, when called within one
   */
  async firstUnread(
    introductionId: string,
    channel: Channel,
    readerIds: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await manager.query<{ readerId: string; messageId: string }[]>(
      `SELECT reader.id AS "readerId", message.id AS "messageId"
       FROM unnest($3::uuid[]) AS reader (id)
       LEFT JOIN introduction_read_mark AS mark
         ON mark.introduction_id = $1 AND mark.channel = $2 AND mark.person_id = reader.id
       CROSS JOIN LATERAL (
         SELECT id FROM introduction_message
         WHERE introduction_id = $1 AND channel = $2 AND author_id IS DISTINCT FROM reader.id
           AND (mark.read_until IS NULL OR id > mark.read_until)
         ORDER BY id
         LIMIT 1
       ) AS message`,
      [introductionId, channel, readerIds],
    );
    return new Map(rows.map(({ readerId, messageId }) => [readerId, messageId]));
  }
}
