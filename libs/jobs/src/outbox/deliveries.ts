import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, RecordedEvent } from '@passerelle/database';
import { In, IsNull, LessThan } from 'typeorm';
import { NIL as NIL_UUID } from 'uuid';
import { Delivery } from './delivery.entity.js';
import { JobQueue, type Owed } from '../queue/index.js';
import { kindOfError } from '../kind-of-error.js';
import { ReactionRegistry } from './reaction-registry.js';

/** Events younger than this are left to the process that recorded them, in milliseconds. */
const DISPATCH_GRACE = 2_000;
/** A debt nobody has touched for this long is queued again, in milliseconds. */
const FORGOTTEN_AFTER = 30_000;
const BATCH = 500;

/** Turns recorded events into owed reactions, and runs them until nothing is owed. */
@Injectable()
export class Deliveries implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(Deliveries.name);
  private readonly dispatching = new Set<Promise<void>>();
  private readonly delivering = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly registry: ReactionRegistry,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.database.onCommitted((eventIds) => {
      // The change itself is safe: what fails here, the sweep makes good.
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
   * Writes down which reactions are owed these events, once, and queues them. Events that this application does not know are left
   * to one that does: they would be lost if their reactions were looked for here.
   */
  async dispatch(eventIds: readonly string[]): Promise<void> {
    const owed = await this.database.dataSource.transaction(async (manager) => {
      const events = await manager.find(RecordedEvent, {
        select: { id: true, name: true },
        where: { id: In([...eventIds]), dispatchedAt: IsNull(), name: In(this.registry.eventNames) },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (events.length === 0) return [];
      const now = this.clock.now();
      const deliveries = events.flatMap(({ id, name }) =>
        this.registry.namesFor(name).map((reaction) => ({
          eventId: id,
          reaction,
          state: 'pending' as const,
          touchedAt: now,
        })),
      );
      if (deliveries.length > 0) {
        await manager.createQueryBuilder().insert().into(Delivery).values(deliveries).orIgnore().execute();
      }
      await manager.update(RecordedEvent, { id: In(events.map((e) => e.id)) }, { dispatchedAt: now });
      return deliveries;
    });
    await this.queue.addReactions(owed);
  }

  /**
   * Runs one owed reaction; does nothing when it is not owed (any more). A queue that has lost a job while it runs is given it
   * once more: whoever comes meanwhile shares the run.
   */
  deliver(eventId: string, reactionName: string, isLastTry: boolean): Promise<void> {
    const key = `${eventId} ${reactionName}`;
    let delivering = this.delivering.get(key);
    if (delivering === undefined) {
      delivering = this.deliverNow(eventId, reactionName, isLastTry).finally(() =>
        this.delivering.delete(key),
      );
      this.delivering.set(key, delivering);
    }
    return delivering;
  }

  /** Finds what a crash or a lost job has left undone and queues it again. */
  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    const undispatched = await this.database.manager.find(RecordedEvent, {
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

    // Touched first and in one statement: written back later, one that has been paid meanwhile would be owed again.
    const [forgotten] = await this.database.manager.query<[Owed[], number]>(
      `UPDATE delivery SET touched_at = $1 WHERE (event_id, reaction) IN (
         SELECT event_id, reaction FROM delivery WHERE state = 'pending' AND touched_at < $2
         ORDER BY touched_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING event_id AS "eventId", reaction`,
      [new Date(now), new Date(now - FORGOTTEN_AFTER), BATCH],
    );
    await this.queue.addReactionsAgain(forgotten);
  }

  /** Queues everything that is owed, whenever it was last touched: for a queue that has lost its jobs. */
  async refill(): Promise<void> {
    let after: Owed = { eventId: NIL_UUID, reaction: '' };
    for (;;) {
      const owed = await this.database.manager.query<Owed[]>(
        `SELECT event_id AS "eventId", reaction FROM delivery
         WHERE state = 'pending' AND (event_id, reaction) > ($1, $2) ORDER BY event_id, reaction LIMIT $3`,
        [after.eventId, after.reaction, BATCH],
      );
      await this.queue.addReactionsAgain(owed);
      const last = owed.at(-1);
      if (last === undefined) return;
      after = last;
    }
  }

  /** Puts one that was set aside back to work. @returns false when there is no such delivery. */
  async replay(eventId: string, reaction: string): Promise<boolean> {
    const { affected } = await this.database.manager.update(
      Delivery,
      { eventId, reaction, state: 'set_aside' },
      { state: 'pending', failures: 0, touchedAt: this.clock.now() },
    );
    if (affected !== 1) return false;
    await this.queue.addReactions([{ eventId, reaction }]);
    return true;
  }

  /** Puts everything that was set aside back to work, after an outage. @returns how many. */
  async replayAll(): Promise<number> {
    const [owed] = await this.database.manager.query<[Owed[], number]>(
      `UPDATE delivery SET state = 'pending', failures = 0, touched_at = $1 WHERE state = 'set_aside'
       RETURNING event_id AS "eventId", reaction`,
      [this.clock.now()],
    );
    for (let start = 0; start < owed.length; start += BATCH) {
      await this.queue.addReactions(owed.slice(start, start + BATCH));
    }
    return owed.length;
  }

  /** Whether what is owed can be queued now. What cannot is owed all the same. */
  canBeQueued(): Promise<boolean> {
    return this.queue.isReachable();
  }

  /** How many reactions are still owed, events not yet dispatched included; those set aside are not. */
  async owed(): Promise<number> {
    // In one statement, which sees one moment: a debt paid by recording an event would be missed between two.
    const [{ owed }] = await this.database.manager.query<[{ owed: number }]>(
      `SELECT ((SELECT count(*) FROM event WHERE dispatched_at IS NULL AND name = ANY ($1))
        + (SELECT count(*) FROM delivery WHERE state = 'pending'))::int AS owed`,
      [this.registry.eventNames],
    );
    return owed;
  }

  private async deliverNow(eventId: string, reactionName: string, isLastTry: boolean): Promise<void> {
    const debt = { eventId, reaction: reactionName };
    const delivery = await this.database.manager.findOneBy(Delivery, debt);
    if (delivery?.state !== 'pending') return;
    try {
      await this.react(eventId, reactionName);
      await this.database.manager.delete(Delivery, { ...debt, state: 'pending' });
    } catch (error) {
      await this.database.manager.update(Delivery, debt, {
        state: isLastTry ? 'set_aside' : 'pending',
        failures: delivery.failures + 1,
        lastError: String(error).slice(0, 1_000),
        touchedAt: this.clock.now(),
      });
      if (isLastTry)
        this.logger.error(`${reactionName} is set aside for event ${eventId}: ${kindOfError(error)}`);
      throw error;
    }
  }

  private async react(eventId: string, reactionName: string): Promise<void> {
    const reaction = this.registry.reaction(reactionName);
    if (reaction === undefined)
      throw new Error(`There is no reaction named ${reactionName} in this version.`);
    const event = await this.database.manager.findOneByOrFail(RecordedEvent, { id: eventId });
    await reaction.handle({
      id: event.id,
      name: event.name,
      subjectId: event.subjectId,
      actorId: event.actorId,
      reason: event.reason ?? undefined,
      data: event.data,
      recordedAt: event.recordedAt,
    });
  }
}
