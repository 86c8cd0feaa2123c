import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, type DomainEvent } from '@passerelle/database';
import { Need, type NeedState } from '@passerelle/needs';
import type { EntityManager } from 'typeorm';
import type { NoticeKind } from './notice.entity.js';
import { followersOf, moderatorsOf, type Recipient } from './recipients.js';
import { storeNotices } from './store-notices.js';

export type NeedNoticeKind = Exclude<NoticeKind, 'match_found'>;

/** Who is told what of a need, and the state in which that is still worth a mail. */
export const needNotices: Record<
  NeedNoticeKind,
  { audience(need: Need, manager: EntityManager): Promise<Recipient[]>; mailedWhile: NeedState }
> = {
  need_submitted: { audience: moderatorsOf, mailedWhile: 'submitted' },
  need_changes_requested: { audience: followersOf, mailedWhile: 'changes_requested' },
  need_published: { audience: followersOf, mailedWhile: 'published' },
  need_matched: { audience: followersOf, mailedWhile: 'published' },
  need_expired: { audience: followersOf, mailedWhile: 'expired' },
  need_closed: { audience: followersOf, mailedWhile: 'closed' },
};

@Injectable()
export class NeedNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tells what has happened to a need to those it concerns, once an event, save whoever did it. */
  async tell(kind: NeedNoticeKind, event: DomainEvent<{ needId: string }>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const need = await tx.manager.findOneBy(Need, { id: event.data.needId });
      if (need === null) return;
      const audience = await needNotices[kind].audience(need, tx.manager);
      await storeNotices(
        tx,
        audience
          .filter(({ id }) => id !== event.actorId)
          .map((recipient) => ({ kind, subjectId: event.id, recipient, data: { needId: need.id } })),
        this.clock.now(),
      );
    });
  }
}
