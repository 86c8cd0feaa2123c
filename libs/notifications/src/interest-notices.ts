import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, type DomainEvent } from '@passerelle/database';
import { Interest, type InterestState, type Parties } from '@passerelle/introductions';
import type { EntityManager } from 'typeorm';
import type { Told, ToldAs } from './introduction-notices.js';
import type { NoticeKindAbout } from './notice.entity.js';
import { curatorsOf, followersOf, type Recipient, speakersFor } from './recipients.js';
import { storeNotices } from './store-notices.js';

export type InterestNoticeKind = NoticeKindAbout<'interest'>;

type Audience = (parties: Parties, manager: EntityManager) => Promise<Told[]>;

const as = (side: ToldAs, recipients: readonly Recipient[]): Told[] =>
  recipients.filter(({ kind }) => kind === 'person').map((recipient) => ({ recipient, as: side }));

const companyAndCurators: Audience = async (parties, manager) => {
  const company = as('company', await followersOf(parties.need, manager));
  return [...company, ...as('curator', await curatorsOf({ curatorId: null }, parties, manager))];
};

const holders: Audience = async ({ solver }, manager) =>
  as('solver', (await speakersFor([solver], manager)).get(solver.id) ?? []);

interface InterestNotice {
  audience: Audience;
  /** The state in which it is still worth a mail. */
  mailedWhile: InterestState;
  /** What is told once only. Who marks and withdraws by turns is told of once: the queue of curators shows the rest. */
  once: 'event' | 'interest';
}

/** Who is told what of an interest, and while what is so that is still worth a mail. */
export const interestNotices: Record<InterestNoticeKind, InterestNotice> = {
  interest_marked: { audience: companyAndCurators, mailedWhile: 'open', once: 'interest' },
  interest_declined: { audience: holders, mailedWhile: 'declined', once: 'event' },
};

@Injectable()
export class InterestNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tells what has happened to an interest to those it concerns, save whoever did it. */
  async tell(kind: InterestNoticeKind, event: DomainEvent<{ interestId: string }>): Promise<void> {
    const { interestId } = event.data;
    const { audience, once } = interestNotices[kind];
    await this.database.transaction(async (tx) => {
      const interest = await tx.manager.findOne(Interest, {
        where: { id: interestId },
        relations: { need: true, solver: true },
      });
      if (interest === null) return;
      const told = await audience(interest, tx.manager);
      const data = { needId: interest.needId, interestId };
      const subjectId = once === 'event' ? event.id : interestId;
      const notices = told
        .filter(({ recipient }) => recipient.id !== event.actorId)
        .map(({ recipient }) => ({ kind, subjectId, recipient, data }));
      await storeNotices(tx, notices, this.clock.now());
    });
  }
}
