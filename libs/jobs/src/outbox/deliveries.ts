import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, inRequest } from '@passerelle/config';
import { batchesOf, Database, OutboxEvent } from '@passerelle/database';
import { In, IsNull, LessThan } from 'typeorm';
import { NIL as NIL_UUID } from 'uuid';
import { kindOfError } from '../kind-of-error.js';
import { type DeliveryKey, JobQueue } from '../queue/index.js';
import { Delivery } from './delivery.entity.js';
import { HandlerRegistry } from './handler-registry.js';

/** Events younger than this are left to the process that recorded them, in milliseconds. */
const DISPATCH_GRACE = 2_000;
/** A pending delivery that nobody has touched for this long is queued again, in milliseconds. */
const FORGOTTEN_AFTER = 30_000;
const BATCH = 500;

/** Makes a delivery for each handler of an event, and runs deliveries until none is pending. */
@Injectable()
export class Deliveries implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(Deliveries.name);
  private readonly dispatching = new Set<Promise<void>>();
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly registry: HandlerRegistry,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.database.onCommitted((eventIds) => {
      // The change itself is safe: if this fails, the sweep dispatches the events.
      const dispatched = this.dispatch(eventIds)
        .catch((error: unknown) =>
          this.logger.warn(`Events stay for the sweep to dispatch: ${String(error)}`),
        )
        .finally(() => this.dispatching.delete(dispatched));
      this.dispatching.add(dispatched);
    });
  }

  /** A process that ends right after a change, as a command does, leaves nothing for the sweep. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.dispatching);
  }

  /**
   * Writes the deliveries of these events, once, and queues them. Events that this application does not know are left to one that
   * does: dispatched here, they would never reach their handlers.
   */
  async dispatch(eventIds: readonly string[]): Promise<void> {
    const written = await this.database.dataSource.transaction(async (manager) => {
      const events = await manager.find(OutboxEvent, {
        select: { id: true, name: true },
        where: { id: In([...eventIds]), dispatchedAt: IsNull(), name: In(this.registry.eventNames) },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (events.length === 0) return [];
      const now = this.clock.now();
      const deliveries = events.flatMap(({ id, name }) =>
        this.registry.idsFor(name).map((handler) => ({
          eventId: id,
          handler,
          state: 'pending' as const,
          touchedAt: now,
        })),
      );
      if (deliveries.length > 0) {
        await manager.createQueryBuilder().insert().into(Delivery).values(deliveries).orIgnore().execute();
      }
      await manager.update(OutboxEvent, { id: In(events.map((e) => e.id)) }, { dispatchedAt: now });
      return deliveries;
    });
    await this.queue.addDeliveries(written);
  }

  /**
   * Runs one delivery; does nothing when it is not pending (any more). A queue that loses a job while it runs hands it out once more:
   * whoever comes meanwhile shares the run.
   */
  deliver(eventId: string, handler: string, isLastTry: boolean): Promise<void> {
    const key = `${eventId} ${handler}`;
    let running = this.running.get(key);
    if (running === undefined) {
      running = this.run({ eventId, handler }, isLastTry).finally(() => this.running.delete(key));
      this.running.set(key, running);
    }
    return running;
  }

  /** Finds what a crash or a lost job has left undone and queues it again. */
  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    const undispatched = await this.database.manager.find(OutboxEvent, {
      select: { id: true },
      where: {
        dispatchedAt: IsNull(),
        recordedAt: LessThan(new Date(now - DISPATCH_GRACE)),
        name: In(this.registry.eventNames),
      },
      order: { id: 'ASC' },
      take: BATCH,
    });
    if (undispatched.length > 0) await this.dispatch(undispatched.map((event) => event.id));

    // Touched first and in one statement: written back later, one that has been delivered meanwhile would be pending again.
    const [forgotten] = await this.database.manager.query<[DeliveryKey[], number]>(
      `UPDATE delivery SET touched_at = $1 WHERE (event_id, handler) IN (
         SELECT event_id, handler FROM delivery WHERE state = 'pending' AND touched_at < $2
         ORDER BY touched_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING event_id AS "eventId", handler`,
      [new Date(now), new Date(now - FORGOTTEN_AFTER), BATCH],
    );
    await this.queue.addDeliveriesAgain(forgotten);
  }

  /** Queues every pending delivery, whenever it was last touched: for a queue that has lost its jobs. */
  async refill(): Promise<void> {
    let after: DeliveryKey = { eventId: NIL_UUID, handler: '' };
    for (;;) {
      const pending = await this.database.manager.query<DeliveryKey[]>(
        `SELECT event_id AS "eventId", handler FROM delivery
         WHERE state = 'pending' AND (event_id, handler) > ($1, $2) ORDER BY event_id, handler LIMIT $3`,
        [after.eventId, after.handler, BATCH],
      );
      await this.queue.addDeliveriesAgain(pending);
      const last = pending.at(-1);
      if (last === undefined) return;
      after = last;
    }
  }

  /** Tries a dead-lettered delivery again. @returns false when there is no such delivery. */
  async replay(eventId: string, handler: string): Promise<boolean> {
    const { affected } = await this.database.manager.update(
      Delivery,
      { eventId, handler, state: 'dead_lettered' },
      { state: 'pending', failures: 0, touchedAt: this.clock.now() },
    );
    if (affected !== 1) return false;
    await this.queue.addDeliveries([{ eventId, handler }]);
    return true;
  }

  /** Tries every dead-lettered delivery again, after an outage. @returns how many. */
  async replayAll(): Promise<number> {
    const [pending] = await this.database.manager.query<[DeliveryKey[], number]>(
      `UPDATE delivery SET state = 'pending', failures = 0, touched_at = $1 WHERE state = 'dead_lettered'
       RETURNING event_id AS "eventId", handler`,
      [this.clock.now()],
    );
    for (const batch of batchesOf(pending, BATCH)) await this.queue.addDeliveries(batch);
    return pending.length;
  }

  /** Whether deliveries can be queued now. Those that cannot stay pending. */
  canBeQueued(): Promise<boolean> {
    return this.queue.isReachable();
  }

  /** How many deliveries are pending; an event that is not dispatched yet counts as one. Dead-lettered ones do not count. */
  async pending(): Promise<number> {
    // In one statement, which sees one moment: between two, a handler that records an event and then succeeds would be missed.
    const [{ pending }] = await this.database.manager.query<[{ pending: number }]>(
      `SELECT ((SELECT count(*) FROM event WHERE dispatched_at IS NULL AND name = ANY ($1))
        + (SELECT count(*) FROM delivery WHERE state = 'pending'))::int AS pending`,
      [this.registry.eventNames],
    );
    return pending;
  }

  private async run(key: DeliveryKey, isLastTry: boolean): Promise<void> {
    const delivery = await this.database.manager.findOneBy(Delivery, key);
    if (delivery?.state !== 'pending') return;
    try {
      await this.handle(key);
      await this.database.manager.delete(Delivery, { ...key, state: 'pending' });
    } catch (error) {
      await this.database.manager.update(Delivery, key, {
        state: isLastTry ? 'dead_lettered' : 'pending',
        failures: delivery.failures + 1,
        lastError: String(error).slice(0, 1_000),
        touchedAt: this.clock.now(),
      });
      if (isLastTry)
        this.logger.error(`${key.handler} is dead-lettered for event ${key.eventId}: ${kindOfError(error)}`);
      throw error;
    }
  }

  private async handle({ eventId, handler: id }: DeliveryKey): Promise<void> {
    const handler = this.registry.handler(id);
    if (handler === undefined) throw new Error(`There is no event handler named ${id} in this version.`);
    const event = await this.database.manager.findOneByOrFail(OutboxEvent, { id: eventId });
    await inRequest(event.requestId ?? undefined, () =>
      handler.handle({
        id: event.id,
        name: event.name,
        subjectId: event.subjectId,
        actorId: event.actorId,
        reason: event.reason ?? undefined,
        data: event.data,
        recordedAt: event.recordedAt,
      }),
    );
  }
}
