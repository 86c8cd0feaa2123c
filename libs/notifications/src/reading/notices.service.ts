import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Invalidations } from '@passerelle/jobs';
import { identifier, NotFound } from '@passerelle/problems';
import { In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { KindsOfRecipients } from '../notices/kinds-of-recipients.js';
import { Notice } from '../notices/notice.entity.js';
import { type Topic, Topics } from '../notices/topic.js';
import { NoticeTexts } from './notice-texts.js';
import type { NoticesArgs } from './notice.graphql.js';

/**
 * A condition over the table `notice`, since a reader sees only notices on subjects that they may see. It is SQL, so
 * that pages are full and counts are right. Each topic gives its part. It takes the reader’s `parametersOf`, and the
 * parameters that are returned. Topics with the same part share it, since planning each part takes PostgreSQL longer
 * than running it.
 */
export function visibleNotices(topics: readonly Topic[]): {
  sql: string;
  parameters: Record<string, string[]>;
} {
  const kindsByRule = new Map<string, string[]>();
  for (const { visible, notices } of topics)
    kindsByRule.set(visible, [...(kindsByRule.get(visible) ?? []), ...Object.keys(notices)]);
  const rules = [...kindsByRule].map(([visible, kinds], i) => ({ visible, kinds, parameter: `kinds${i}` }));
  return {
    sql: rules
      .map(({ visible, parameter }) => `(notice.kind = ANY (:${parameter}) AND ${visible})`)
      .join(' OR '),
    parameters: Object.fromEntries(rules.map(({ kinds, parameter }) => [parameter, kinds])),
  };
}

/** How many unread notices are checked when a page is opened. */
const MOST_LOOKED_AT = 500;

const newestFirst: OrderKey<Notice>[] = [
  { column: 'notice.id', kind: 'id', direction: 'DESC', value: (notice) => notice.id },
];

/** The notices of the reader. Reading one records no event, since no handler needs it. */
@Injectable()
export class NoticesService {
  private readonly visible: ReturnType<typeof visibleNotices>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invalidations: Invalidations,
    private readonly texts: NoticeTexts,
    private readonly kinds: KindsOfRecipients,
    { all }: Topics,
  ) {
    this.visible = visibleNotices(all);
  }

  list(actor: Actor, { unreadOnly, ...page }: NoticesArgs): Promise<Page<Notice>> {
    const query = this.of(actor);
    if (unreadOnly) query.andWhere('notice.readAt IS NULL');
    return keysetPage(query, page, newestFirst);
  }

  unreadCount(actor: Actor): Promise<number> {
    return this.of(actor).andWhere('notice.readAt IS NULL').getCount();
  }

  /** @throws {NotFound} for a notice that is not the actor's, or whose subject the actor may no longer see. */
  async markRead(actor: Actor, id: string): Promise<Notice> {
    const notice = await this.of(actor)
      .andWhere('notice.id = :id', { id: identifier(id) })
      .getOne();
    if (notice === null) throw new NotFound();
    if (notice.readAt !== null) return notice;
    const readAt = this.clock.now();
    await this.database.manager.update(Notice, { id: notice.id, readAt: IsNull() }, { readAt });
    await this.hintAt([notice.recipientId]);
    return Object.assign(notice, { readAt });
  }

  /**
   * Marks the notices as read that lead to a page opened by the actor.
   * @param link the page's path, as notices have it
   * @returns how many notices were unread.
   */
  async markReadAt(actor: Actor, link: string): Promise<number> {
    const unread = await this.of(actor)
      .andWhere('notice.readAt IS NULL')
      .orderBy('notice.id', 'DESC')
      .take(MOST_LOOKED_AT)
      .getMany();
    const seen = unread.filter((notice) => this.texts.linkOf(notice) === link);
    if (seen.length === 0) return 0;
    const ids = seen.map(({ id }) => id);
    await this.database.manager.update(
      Notice,
      { id: In(ids), readAt: IsNull() },
      { readAt: this.clock.now() },
    );
    await this.hintAt(seen.map(({ recipientId }) => recipientId));
    return seen.length;
  }

  /** @returns how many notices were unread. */
  async markAllRead(actor: Actor): Promise<number> {
    const unread = this.of(actor).andWhere('notice.readAt IS NULL').select('notice.id');
    const { raw } = await this.database.manager
      .createQueryBuilder()
      .update(Notice)
      .set({ readAt: this.clock.now() })
      .where(`id IN (${unread.getQuery()})`)
      .setParameters(unread.getParameters())
      .returning('recipient_id')
      .execute();
    const recipientIds = (raw as { recipient_id: string }[]).map((row) => row.recipient_id);
    await this.hintAt(recipientIds);
    return recipientIds.length;
  }

  /** Signals to all readers of these recipients' notices that fewer are unread. */
  private async hintAt(recipientIds: readonly string[]): Promise<void> {
    await this.invalidations.give([...new Set(recipientIds)].map((id) => ({ topic: 'notice', id })));
  }

  /**
   * The actor's notices, as a person and for objects that they have taken over, such as a profile. Subjects that they
   * may not see are left out.
   */
  private of(actor: Actor): SelectQueryBuilder<Notice> {
    return this.database.manager
      .createQueryBuilder(Notice, 'notice')
      .where(
        // As an array, so that PostgreSQL can search the index of recipients.
        `notice.recipientId = ANY (ARRAY(${this.kinds.heldSql}))`,
      )
      .andWhere(`(${this.visible.sql})`)
      .setParameters({
        ...this.visible.parameters,
        ...parametersOf(actor),
      });
  }
}
