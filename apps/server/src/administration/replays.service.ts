import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database, newId } from '@passerelle/database';
import { type DeadLetterKind, Deliveries, ScheduledTaskRuns } from '@passerelle/jobs';

/** The dead-lettered deliveries that an admin replays. */
type Wanted = Partial<Pick<DeadLetterKind, 'handler' | 'cause'>>;

/** Replays dead-lettered deliveries and scheduled tasks, and logs the admin. */
@Injectable()
export class ReplaysService {
  constructor(
    private readonly database: Database,
    private readonly deliveries: Deliveries,
    private readonly tasks: ScheduledTaskRuns,
  ) {}

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
  async replayAll({ personId }: Actor, wanted: Wanted): Promise<number> {
    const { handler, cause = 'never_ended' } = wanted;
    const tasks = handler === undefined && cause === 'never_ended' ? await this.replayTasks(personId) : 0;
    const replayed = await this.deliveries.replayAll(wanted, (tx, deliveries) =>
      tx.audit({
        actorId: personId,
        object: { kind: 'delivery', id: newId() },
        action: 'replay',
        before: null,
        after: { ...wanted, deliveries },
      }),
    );
    return replayed + tasks;
  }

  /** Scheduled tasks run again at their next time. */
  private replayTasks(actorId: string | null): Promise<number> {
    return this.database.transaction(async (tx) => {
      const tasks = await this.tasks.replayAll(tx);
      if (tasks > 0)
        await tx.audit({
          actorId,
          object: { kind: 'delivery', id: newId() },
          action: 'replay',
          before: null,
          after: { tasks },
        });
      return tasks;
    });
  }
}
