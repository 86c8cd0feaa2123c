import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, type DomainEvent } from '@passerelle/database';
import { Need, type NeedState } from '@passerelle/needs';
import type { EntityManager } from 'typeorm';
import type { NoticeKindAbout } from './notice.entity.js';
import { followersOf, moderatorsOf, type Recipient } from './recipients.js';
import { storeNotices } from './store-notices.js';

export type NeedNoticeKind = NoticeKindAbout<'need'>;

/** Who is told what of a need, and the states in which that is still worth a mail. */
export const needNotices: Record<
  NeedNoticeKind,
  { audience(need: Need, manager: EntityManager): Promise<Recipient[]>; mailedWhile: readonly NeedState[] }
> = {
  need_submitted: { audience: moderatorsOf, mailedWhile: ['submitted'] },
  need_changes_requested: { audience: followersOf, mailedWhile: ['changes_requested'] },
  need_refused: { audience: followersOf, mailedWhile: ['closed'] },
  need_published: { audience: followersOf, mailedWhile: ['published'] },
  need_edited: { audience: followersOf, mailedWhile: ['submitted', 'published'] },
  need_matched: { audience: followersOf, mailedWhile: ['published'] },
  need_expired: { audience: followersOf, mailedWhile: ['expired'] },
  need_closed: { audience: followersOf, mailedWhile: ['closed'] },
};

@Injectable()
export class NeedNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tells what has happened to a need to those it concerns, once an event, save whoever did it. */
  async tell(kind: NeedNoticeKind, event: DomainEvent<{ needId: string; editId?: string }>): Promise<void> {
    const { needId, editId } = event.data;
    const data = editId === undefined ? { needId } : { needId, editId };
    await this.database.transaction(async (tx) => {
      const need = await tx.manager.findOneBy(Need, { id: needId });
      if (need === null) return;
      const audience = await needNotices[kind].audience(need, tx.manager);
      await storeNotices(
        tx,
        audience
          .filter(({ id }) => id !== event.actorId)
          .map((recipient) => ({ kind, subjectId: event.id, recipient, data })),
        this.clock.now(),
      );
    });
  }
}
