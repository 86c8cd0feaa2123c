import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { type DeadLetterKind, Deliveries } from '@passerelle/jobs';

/** What an admin has done again. */
type Wanted = Partial<Pick<DeadLetterKind, 'handler' | 'cause'>>;

/** Has what failed too often done again, and keeps who wanted it. */
@Injectable()
export class ReplaysService {
  constructor(private readonly deliveries: Deliveries) {}

  /** @returns false: there is no such delivery, or somebody else has replayed it. */
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

  /** @returns how many: none, if somebody else has replayed them meanwhile. */
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
