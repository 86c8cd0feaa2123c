import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { asWork, Clock, inRequest } from '@passerelle/config';
import { batchesOf, Database, type DomainEvent, OutboxEvent, type Transaction } from '@passerelle/database';
import {
  Any,
  type EntityManager,
  type FindOptionsWhere,
  In,
  IsNull,
  LessThan,
  LessThanOrEqual,
} from 'typeorm';
import { NIL as NIL_UUID } from 'uuid';
import { kindOfError } from '../kind-of-error.js';
import type { DeliveryKey } from '../queue/bull-queue.js';
import { restOf } from '../queue/import-slots.js';
import { type DeliveryToQueue, JobQueue } from '../queue/job-queue.js';
import { MOST_STARTS, UnendedWork } from '../unended-work.js';
import { causeSql } from './dead-letter-causes.js';
import type { DeadLetterKind } from './dead-letters.js';
import { Delivery } from './delivery.entity.js';
import type { HandlesEvent } from './event-handler.js';
import { HandlerRegistry } from './handler-registry.js';
import { SeenHandlers } from './seen-handlers.js';

/** Events younger than this are left to the process that recorded them, in milliseconds. */
const DISPATCH_GRACE = 2_000;
/** A pending delivery is queued again once its row has not changed for this long, in milliseconds. */
const FORGOTTEN_AFTER = 30_000;
/** A delivery is dead-lettered once no worker has had its handler for this long, in milliseconds. */
const UNKNOWN_FOR_TOO_LONG = 24 * 3_600_000;
/** Deliveries are late once one of them has waited this long for its first try, in milliseconds: workers are away, or too slow. */
const LATE_AFTER = 5 * 60_000;
const BATCH = 500;
/** The error of a delivery that is dead-lettered without a try: see the causes of dead letters. */
const NEVER_ENDED = 'Begun three times and never ended: the process that ran it was killed, or was stuck.';

/** The events that match a condition, without the events that may still be withdrawn. */
const dueBy = (now: Date, where: FindOptionsWhere<OutboxEvent>): FindOptionsWhere<OutboxEvent>[] => [
  { ...where, notBefore: IsNull() },
  { ...where, notBefore: LessThanOrEqual(now) },
];

const deliveriesTo = (eventId: string, handlers: readonly string[]): DeliveryKey[] =>
  handlers.map((handler) => ({ eventId, handler }));

type Counted = DeliveryKey & { failures: number };

/** Logs the person who requests another try of this many deliveries. */
export type Note = (tx: Transaction, count: number) => Promise<void>;
const notNoted: Note = async () => undefined;

/** Creates a delivery for each handler of an event, and runs deliveries until none is pending. */
@Injectable()
export class Deliveries implements OnModuleInit, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger(Deliveries.name);
  private readonly dispatching = new Set<Promise<void>>();
  private readonly running = new Map<string, Promise<void>>();
  /** Deliveries whose start is counted in their row, and which have not ended. */
  private readonly begun = new Set<DeliveryKey>();
  /** Deliveries that have ended while the database could not record it. */
  private readonly endedUnnoted = new Set<DeliveryKey>();
  private isEnding = false;

  constructor(
    private readonly database: Database,
    private readonly registry: HandlerRegistry,
    private readonly seenHandlers: SeenHandlers,
    private readonly queue: JobQueue,
    private readonly unended: UnendedWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.database.onCommitted((eventIds) => {
      // The change itself is safe. If this fails, the sweep dispatches the events.
      const dispatched = this.dispatch(eventIds)
        .catch((error: unknown) =>
          this.logger.warn(`Events stay for the sweep to dispatch: ${String(error)}`),
        )
        .finally(() => this.dispatching.delete(dispatched));
      this.dispatching.add(dispatched);
    });
  }

  /**
   * A process that is asked to end gives the starts of its deliveries back. If it must cut some off, since they take
   * too long, they are begun again elsewhere.
   */
  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    await this.noteEnds([...this.begun], 1).catch((error: unknown) =>
      this.logger.warn(`Starts stay counted: ${kindOfError(error)}`),
    );
  }

  /** A process that ends right after a change, like a command, leaves nothing for the sweep. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.dispatching);
  }

  /**
   * Writes the deliveries of these events, once, and queues them.
   * - Events that this application does not know are left to one that does, since here they would never reach their
   *   handlers.
   * - Events that may still be withdrawn wait for their time.
   * - Handlers that only workers of another version have get deliveries too, and those workers queue them.
   */
  async dispatch(eventIds: readonly string[]): Promise<void> {
    const written = await this.database.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      const toDispatch = {
        id: Any([...eventIds]),
        dispatchedAt: IsNull(),
        name: In(this.registry.eventNames),
      };
      const events = await manager.find(OutboxEvent, {
        select: { id: true, name: true },
        where: dueBy(now, toDispatch),
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (events.length === 0) return [];
      const ofOthers = await this.seenHandlers.ofOthers(manager, [
        ...new Set(events.map(({ name }) => name)),
      ]);
      // Deliveries to handlers of other versions are written as forgotten. The next sweep of a worker that has the
      // handler queues them.
      const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER - 1);
      const deliveries = events.flatMap(({ id, name }) => deliveriesTo(id, this.registry.idsFor(name)));
      const others = events.flatMap(({ id, name }) => deliveriesTo(id, ofOthers.get(name) ?? []));
      await this.write(deliveries, now, now, manager);
      await this.write(others, now, forgotten, manager);
      await manager.update(OutboxEvent, { id: Any(events.map(({ id }) => id)) }, { dispatchedAt: now });
      return deliveries;
    });
    await this.queue.addDeliveries(written.map((delivery) => this.toQueue({ ...delivery, failures: 0 })));
  }

  /**
   * Runs one delivery. Does nothing if the delivery is not pending (any more). A queue that loses a job while it runs
   * returns it once more, and the second caller shares the first run.
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

  /** Finds the work that a crash or a lost job has left undone, and queues it again. */
  async sweep(): Promise<void> {
    await this.noteMissedEnds();
    const now = this.clock.now().getTime();
    const undispatched = await this.database.manager.find(OutboxEvent, {
      select: { id: true },
      where: dueBy(new Date(now), {
        dispatchedAt: IsNull(),
        recordedAt: LessThan(new Date(now - DISPATCH_GRACE)),
        name: In(this.registry.eventNames),
      }),
      order: { id: 'ASC' },
      take: BATCH,
    });
    if (undispatched.length > 0) await this.dispatch(undispatched.map((event) => event.id));

    // One statement marks the rows as touched before they are queued. If the rows were written back later, a delivery
    // made meanwhile would be pending again. Deliveries that only another version can run are left to that version.
    const [forgotten] = await this.database.manager.query<[Counted[], number]>(
      `UPDATE delivery SET touched_at = $1 WHERE (event_id, handler) IN (
         SELECT event_id, handler FROM delivery WHERE state = 'pending' AND touched_at < $2 AND handler = ANY ($4)
         ORDER BY touched_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING event_id AS "eventId", handler, failures`,
      [new Date(now), new Date(now - FORGOTTEN_AFTER), BATCH, this.registry.ids],
    );
    await this.queue.addDeliveriesAgain(forgotten.map((delivery) => this.toQueue(delivery)));
    await this.deadLetterUnknown(new Date(now));
  }

  /** Queues every pending delivery, touched at any time, for a queue that has lost its jobs. */
  async refill(): Promise<void> {
    let after: DeliveryKey = { eventId: NIL_UUID, handler: '' };
    for (;;) {
      const pending = await this.database.manager.query<Counted[]>(
        `SELECT event_id AS "eventId", handler, failures FROM delivery
         WHERE state = 'pending' AND handler = ANY ($4) AND (event_id, handler) > ($1, $2)
         ORDER BY event_id, handler LIMIT $3`,
        [after.eventId, after.handler, BATCH, this.registry.ids],
      );
      await this.queue.addDeliveriesAgain(pending.map((delivery) => this.toQueue(delivery)));
      const last = pending.at(-1);
      if (last === undefined) return;
      after = last;
    }
  }

  /**
   * Tries a dead-lettered delivery again.
   * @param note logs the person who requests it, in the same transaction
   * @returns false: there is no such delivery.
   */
  async replay(eventId: string, handler: string, note: Note = notNoted): Promise<boolean> {
    const replayed = await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const { affected } = await tx.manager.update(
        Delivery,
        { eventId, handler, state: 'dead_lettered' },
        { state: 'pending', failures: 0, begun: 0, pendingSince: now, touchedAt: now },
      );
      if (affected === 1) await note(tx, 1);
      return affected === 1;
    });
    if (replayed) await this.requeue([{ eventId, handler }]);
    return replayed;
  }

  /**
   * Tries dead-lettered deliveries again, after an outage: all, or only those of one handler or one cause.
   * @param note as for `replay`; not called when there is no delivery
   * @returns how many.
   */
  async replayAll(
    { handler, cause }: Partial<Pick<DeadLetterKind, 'handler' | 'cause'>> = {},
    note: Note = notNoted,
  ): Promise<number> {
    const pending = await this.database.transaction(async (tx) => {
      const [replayed] = await tx.manager.query<[DeliveryKey[], number]>(
        `UPDATE delivery SET state = 'pending', failures = 0, begun = 0, pending_since = $1, touched_at = $1
         WHERE state = 'dead_lettered' AND ($2::text IS NULL OR handler = $2) AND ($3::text IS NULL OR ${causeSql} = $3)
         RETURNING event_id AS "eventId", handler`,
        [this.clock.now(), handler ?? null, cause ?? null],
      );
      if (replayed.length > 0) await note(tx, replayed.length);
      return replayed;
    });
    for (const batch of batchesOf(pending, BATCH)) await this.requeue(batch);
    return pending.length;
  }

  /** Whether deliveries can be queued now. Otherwise they stay pending. */
  canBeQueued(): Promise<boolean> {
    return this.queue.isReachable();
  }

  /**
   * How many deliveries are pending. An event that is not dispatched yet counts as one. Dead-lettered deliveries and
   * events that may still be withdrawn do not count.
   */
  async pending(): Promise<number> {
    // In one statement, which sees one moment. Two statements would miss a handler that records an event and then
    // succeeds in between.
    const [{ pending }] = await this.database.manager.query<[{ pending: number }]>(
      `SELECT ((SELECT count(*) FROM event
                WHERE dispatched_at IS NULL AND (not_before IS NULL OR not_before <= $3) AND name = ANY ($1))
        + (SELECT count(*) FROM delivery WHERE state = 'pending' AND handler = ANY ($2)))::int AS pending`,
      [this.registry.eventNames, this.registry.ids, this.clock.now()],
    );
    return pending;
  }

  /**
   * How old the oldest untried delivery is (null: there is none), and whether that is too old. A delivery that has
   * failed does not count as late. A file that waits for another does not either,
   * nor a mail of a restored copy, which waits until the copy is adopted.
   */
  async lateness(): Promise<{ oldestUntriedSeconds: number | null; isLate: boolean }> {
    const [{ since }] = await this.database.manager.query<[{ since: Date | null }]>(
      `SELECT least(
         (SELECT min(coalesce(not_before, recorded_at)) FROM event
          WHERE dispatched_at IS NULL AND (not_before IS NULL OR not_before <= $3) AND name = ANY ($1)),
         (SELECT min(pending_since) FROM delivery
          WHERE state = 'pending' AND failures = 0 AND handler = ANY ($2)
            AND (handler <> ALL ($4) OR (SELECT mails_held_since FROM installation) IS NULL))) AS since`,
      [
        this.registry.eventNames,
        this.registry.ids.filter((id) => this.registry.queueOf(id) !== 'imports'),
        this.clock.now(),
        this.registry.ids.filter((id) => this.registry.queueOf(id) === 'mails'),
      ],
    );
    if (since === null) return { oldestUntriedSeconds: null, isLate: false };
    const age = Math.max(0, this.clock.now().getTime() - since.getTime());
    return { oldestUntriedSeconds: Math.floor(age / 1_000), isLate: age > LATE_AFTER };
  }

  /**
   * One statement with a fixed number of parameters for any number of deliveries, since one event may notify
   * thousands.
   */
  private async write(
    deliveries: readonly DeliveryKey[],
    pendingSince: Date,
    touchedAt: Date,
    manager: EntityManager,
  ): Promise<void> {
    if (deliveries.length === 0) return;
    await manager.query(
      `INSERT INTO delivery (event_id, handler, state, failures, pending_since, touched_at)
       SELECT event_id, handler, 'pending', 0, $3::timestamptz, $4::timestamptz FROM unnest($1::uuid[], $2::text[]) AS written (event_id, handler)
       ON CONFLICT DO NOTHING`,
      [
        deliveries.map(({ eventId }) => eventId),
        deliveries.map(({ handler }) => handler),
        pendingSince,
        touchedAt,
      ],
    );
  }

  private async run(key: DeliveryKey, isLastTry: boolean): Promise<void> {
    const delivery = await this.database.manager.findOneBy(Delivery, key);
    if (delivery?.state !== 'pending') return;
    const handler = this.registry.handler(key.handler);
    // Another version has written this delivery. A worker that has the handler will queue it again.
    if (handler === undefined) return;
    if (delivery.begun === 0) return this.runBegun(key, handler, isLastTry);
    return this.unended.alone(() => this.runBegun(key, handler, isLastTry));
  }

  /** Counts the start before the handler runs, so that a process that is killed meanwhile has counted it. */
  private async runBegun(key: DeliveryKey, handler: HandlesEvent, isLastTry: boolean): Promise<void> {
    const failures = await this.begin(key);
    if (failures === undefined) return this.deadLetterNeverEnded(key, handler);
    this.begun.add(key);
    try {
      await asWork(key.handler, () => this.handle(key.eventId, handler));
      // If another worker dead-lettered it meanwhile, it still counts as delivered.
      await this.database.manager.delete(Delivery, key);
    } catch (error) {
      // No delivery of this queue can run now, so this does not count as a try.
      const ending =
        restOf(error) !== undefined
          ? this.noteEnds([key])
          : this.noteFailure(key, failures, isLastTry, error);
      await ending.catch((reason: unknown) => {
        this.endedUnnoted.add(key);
        throw reason;
      });
      throw error;
    } finally {
      this.begun.delete(key);
    }
  }

  private async noteFailure(
    key: DeliveryKey,
    failures: number,
    isLastTry: boolean,
    error: unknown,
  ): Promise<void> {
    await this.database.manager.update(Delivery, key, {
      state: isLastTry ? 'dead_lettered' : 'pending',
      failures: failures + 1,
      begun: 0,
      lastError: String(error).slice(0, 1_000),
      touchedAt: this.clock.now(),
    });
    if (isLastTry)
      this.logger.error(`${key.handler} is dead-lettered for event ${key.eventId}: ${kindOfError(error)}`);
  }

  /**
   * Counts a start, in a separate statement.
   * @returns how often the delivery has failed. undefined: it was begun too often without an end, or is not pending
   * any more
   */
  private async begin(key: DeliveryKey): Promise<number | undefined> {
    await this.noteMissedEnds();
    const counts = !this.isEnding;
    const [[begun]] = await this.database.manager.query<[{ failures: number }[], number]>(
      `UPDATE delivery SET begun = begun + $4 WHERE event_id = $1 AND handler = $2 AND state = 'pending' AND begun < $3
       RETURNING failures`,
      [key.eventId, key.handler, MOST_STARTS, counts ? 1 : 0],
    );
    // The process was asked to end while the statement ran.
    if (counts && this.isEnding && begun !== undefined) await this.noteEnds([key], 1);
    return begun?.failures;
  }

  /** @param starts how many starts are given back; by default all, since the deliveries have ended */
  private async noteEnds(deliveries: readonly DeliveryKey[], starts?: number): Promise<void> {
    if (deliveries.length === 0) return;
    await this.database.manager.query(
      `UPDATE delivery SET begun = greatest(0, begun - coalesce($3, begun))
       FROM unnest($1::uuid[], $2::text[]) AS ended (event_id, handler)
       WHERE delivery.event_id = ended.event_id AND delivery.handler = ended.handler AND state = 'pending'`,
      [deliveries.map(({ eventId }) => eventId), deliveries.map(({ handler }) => handler), starts ?? null],
    );
  }

  private async noteMissedEnds(): Promise<void> {
    const missed = [...this.endedUnnoted];
    await this.noteEnds(missed);
    for (const key of missed) this.endedUnnoted.delete(key);
  }

  private async deadLetterNeverEnded(key: DeliveryKey, handler: HandlesEvent): Promise<void> {
    const [, affected] = await this.database.manager.query<[unknown[], number]>(
      `UPDATE delivery SET state = 'dead_lettered', touched_at = $4, last_error = $5
       WHERE event_id = $1 AND handler = $2 AND state = 'pending' AND begun >= $3`,
      [key.eventId, key.handler, MOST_STARTS, this.clock.now(), NEVER_ENDED],
    );
    if (affected === 0) return;
    this.logger.error(`${key.handler} is dead-lettered for event ${key.eventId}: ${NEVER_ENDED}`);
    await this.withEvent(key.eventId, (event) => handler.neverEnded?.(event));
  }

  /**
   * Dead-letters deliveries that no worker has been able to run for a day: the handler was removed, and no other handler lists its
   * identifier.
   */
  private async deadLetterUnknown(now: Date): Promise<void> {
    await this.database.manager.query(
      `UPDATE delivery SET state = 'dead_lettered', touched_at = $1, last_error = 'No worker has this event handler.'
       WHERE state = 'pending' AND touched_at < $2 AND handler <> ALL ($3)`,
      [now, new Date(now.getTime() - UNKNOWN_FOR_TOO_LONG), this.registry.ids],
    );
  }

  /** Deliveries whose handler only another version has are queued by that version. */
  private requeue(deliveries: readonly DeliveryKey[]): Promise<void> {
    const ours = deliveries.filter(({ handler }) => this.registry.has(handler));
    return this.queue.addDeliveries(ours.map((key) => this.toQueue({ ...key, failures: 0 })));
  }

  private toQueue({ eventId, handler, failures }: Counted): DeliveryToQueue {
    return { eventId, handler, failures, queue: this.registry.queueOf(handler) };
  }

  private handle(eventId: string, handler: HandlesEvent): Promise<void> {
    return this.withEvent(eventId, (event) => handler.handle(event));
  }

  private async withEvent(
    eventId: string,
    work: (event: DomainEvent<Record<string, unknown>>) => Promise<void> | undefined,
  ): Promise<void> {
    const event = await this.database.manager.findOneByOrFail(OutboxEvent, { id: eventId });
    await inRequest(event.requestId ?? undefined, async () =>
      work({
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
