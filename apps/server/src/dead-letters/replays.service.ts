import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { type DeadLetterKind, Deliveries } from '@passerelle/jobs';

/** The dead-lettered deliveries that an admin replays. */
type Wanted = Partial<Pick<DeadLetterKind, 'handler' | 'cause'>>;

/** Replays dead-lettered deliveries, and logs the admin. */
@Injectable()
export class ReplaysService {
  constructor(private readonly deliveries: Deliveries) {}

  /** @returns false: the delivery does not exist, or another admin has replayed it. */
  replay({ personId }: Actor, eventId: string, handler: string): Promise<boolean> {
    return this.deliveries.replay(eventId, handler, (tx, deliveries) =>
      tx.audit({
        actorId: personId,
        object: { kind: 'delivery', id: eventId },
        action: 'replay',
        before: null,
        after: { handler, deliveries },
      }),
    );
  }

  /** @returns how many: none, if another admin has replayed them in the meantime. */
  replayAll({ personId }: Actor, wanted: Wanted): Promise<number> {
    return this.deliveries.replayAll(wanted, (tx, deliveries) =>
      tx.audit({
        actorId: personId,
        object: { kind: 'delivery', id: newId() },
        action: 'replay',
        before: null,
        after: { ...wanted, deliveries },
      }),
    );
  }
}
