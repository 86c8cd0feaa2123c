import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { HandlerRegistry } from './handler-registry.js';
import { SeenHandler } from './seen-handler.entity.js';

/** How often a worker reports its handlers again, and for how long a report is valid, in milliseconds. */
const REPEATED_AFTER = 60_000;
const BELIEVED_FOR = 10 * 60_000;

/** Which handlers the workers have, including workers of other versions. */
@Injectable()
export class SeenHandlers {
  private loggedAt: number | undefined;

  constructor(
    private readonly database: Database,
    private readonly registry: HandlerRegistry,
    private readonly clock: Clock,
  ) {}

  /**
   * Reports the handlers of this process, at most once a minute. For workers only, since a process that only
   * dispatches runs no handler.
   */
  async say(): Promise<void> {
    const now = this.clock.now();
    if (this.loggedAt !== undefined && now.getTime() - this.loggedAt < REPEATED_AFTER) return;
    const rows = this.registry.all.map((handler) => ({ ...handler, seenAt: now }));
    if (rows.length > 0) await this.database.manager.upsert(SeenHandler, rows, ['eventName', 'handler']);
    this.loggedAt = now.getTime();
  }

  /** The handlers of these events that other workers have and this process lacks, by the name of the event. */
  async ofOthers(manager: EntityManager, eventNames: readonly string[]): Promise<Map<string, string[]>> {
    const seen = await manager.find(SeenHandler, {
      where: {
        eventName: In([...eventNames]),
        seenAt: MoreThan(new Date(this.clock.now().getTime() - BELIEVED_FOR)),
      },
      order: { handler: 'ASC' },
    });
    // A handler that another version has renamed is this version's own, by the old or the new name. It must not run
    // under both.
    const foreign = seen.filter(
      ({ handler, formerly }) => ![handler, ...formerly].some((id) => this.registry.has(id)),
    );
    return new Map(
      eventNames.map((name) => [
        name,
        foreign.filter(({ eventName }) => eventName === name).map(({ handler }) => handler),
      ]),
    );
  }
}
