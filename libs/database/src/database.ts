import { Inject, Injectable, Optional } from '@nestjs/common';
import { Clock, currentRequestId, Settings, SystemClock } from '@passerelle/config';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { type AuditedChange, differences } from './audit/audit.js';
import { createDataSource } from './data-source.js';
import type { EventToRecord } from './events.js';
import { withAddition } from './first-transaction.js';
import { newId } from './new-id.js';

/** One unit of work. Its changes and their events are written together or not at all. */
export class Transaction {
  readonly recordedIds: string[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly clock: Clock,
    private readonly undoWindow = 0,
  ) {}

  /** Writes events into the outbox, in this order. Their handlers run once the transaction has committed. */
  async record(...events: EventToRecord<object>[]): Promise<void> {
    this.recordedIds.push(...(await this.write(events, null)));
  }

  /** Same as `record`, for delayed events: their handlers run from that time on. */
  async recordLater(from: Date, ...events: EventToRecord<object>[]): Promise<void> {
    await this.write(events, from);
  }

  /**
   * Same as `record`, for an event that its author may still undo. Its handlers run once the time to undo has passed,
   * unless `withdraw` was called before.
   * @param meanwhile also recorded, and handled at once, if there is a time to undo
   */
  async recordUndoable(event: EventToRecord<object>, meanwhile: EventToRecord<object>): Promise<void> {
    if (this.undoWindow === 0) return this.record(event);
    await this.write([event], new Date(this.clock.now().getTime() + this.undoWindow));
    await this.record(meanwhile);
  }

  /**
   * Withdraws events of an object that were recorded by `recordUndoable`. Nobody was notified of them, and nobody
   * will be, even if a worker is late.
   * @returns the withdrawn events; none if they were handled already, or do not exist
   */
  async withdraw(
    subjectId: string,
    ...events: readonly { eventName: string }[]
  ): Promise<{ name: string; actorId: string | null; recordedAt: Date }[]> {
    // A dispatcher locks the row. If it comes first, this statement waits and finds the event dispatched. If it comes
    // second, it skips the event.
    const [taken] = await this.manager.query<
      [{ name: string; actorId: string | null; recordedAt: Date }[], number]
    >(
      `UPDATE event SET taken_back_at = $3, dispatched_at = $3
       WHERE subject_id = $1 AND name = ANY ($2) AND not_before IS NOT NULL AND dispatched_at IS NULL
       RETURNING name, actor_id AS "actorId", recorded_at AS "recordedAt"`,
      [subjectId, events.map(({ eventName }) => eventName), this.clock.now()],
    );
    return taken;
  }

  /** Whether the last such event of an object was withdrawn, for example by another person. */
  async wasWithdrawn(subjectId: string, ...events: readonly { eventName: string }[]): Promise<boolean> {
    const [last] = await this.manager.query<{ isTakenBack: boolean }[]>(
      `SELECT taken_back_at IS NOT NULL AS "isTakenBack" FROM event
       WHERE subject_id = $1 AND name = ANY ($2) ORDER BY id DESC LIMIT 1`,
      [subjectId, events.map(({ eventName }) => eventName)],
    );
    return last?.isTakenBack ?? false;
  }

  private async write(events: readonly EventToRecord<object>[], notBefore: Date | null): Promise<string[]> {
    if (events.length === 0) return [];
    const rows = events.map(({ name, subjectId, actorId, reason, data }) => ({
      id: newId(),
      name,
      subject_id: subjectId,
      actor_id: actorId,
      reason: reason ?? null,
      data,
      request_id: currentRequestId() ?? null,
      recorded_at: this.clock.now(),
      not_before: notBefore,
    }));
    // One parameter for all rows, since PostgreSQL takes at most 65 535 parameters, and one event may go to thousands
    // of people.
    await this.manager.query(
      `INSERT INTO event (id, name, subject_id, actor_id, reason, data, request_id, recorded_at, not_before)
       SELECT * FROM json_to_recordset($1) AS told (id uuid, name text, subject_id uuid, actor_id uuid, reason text, data jsonb,
         request_id text, recorded_at timestamptz, not_before timestamptz)`,
      [JSON.stringify(rows)],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Writes into the audit log who did what, why, and which fields changed. An action that changed nothing leaves no
   * entry.
   */
  async audit(...changes: AuditedChange[]): Promise<void> {
    const entries = changes.flatMap(({ object, before, after, actionOnly, ...fields }) => {
      const changed = differences(before, after);
      if (changed === undefined) return [];
      return {
        id: newId(),
        recordedAt: this.clock.now(),
        actorId: fields.actorId,
        objectKind: object.kind,
        objectId: object.id,
        action: fields.action,
        concernedId: fields.concernedId ?? null,
        reason: actionOnly ? null : (fields.reason ?? null),
        ...(actionOnly ? { before: null, after: null } : changed),
      };
    });
    if (entries.length > 0) await this.manager.insert(AuditEntry, entries);
  }
}

@Injectable()
export class Database {
  private readonly undoWindow: number;
  private readonly committedListeners: ((eventIds: readonly string[]) => void)[] = [];

  constructor(
    readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Optional() @Inject(Settings) settings?: Pick<Settings, 'undoSeconds'>,
  ) {
    this.undoWindow = (settings?.undoSeconds ?? 0) * 1_000;
  }

  /** Connects to a database while `work` runs, outside any application. */
  static async use<T>(
    url: string,
    work: (database: Database) => Promise<T>,
    clock = new SystemClock(),
  ): Promise<T> {
    const dataSource = await createDataSource(url, 4, 'command').initialize();
    try {
      return await work(new Database(dataSource, clock));
    } finally {
      await dataSource.destroy();
    }
  }

  /** For reading outside a transaction. */
  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** Runs `work` in one transaction. After its commit, notifies the listeners of the recorded events. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    let recorded: readonly string[] = [];
    const result = await withAddition((addition) =>
      this.dataSource.transaction(async (manager) => {
        const tx = new Transaction(manager, this.clock, this.undoWindow);
        await addition?.before(manager);
        const value = await work(tx);
        await addition?.after(manager, value);
        recorded = tx.recordedIds;
        return value;
      }),
    );
    if (recorded.length > 0) for (const resume of this.committedListeners) resume(recorded);
    return result;
  }

  /**
   * A listener is notified of events once they are committed. A crash may prevent that, but the events are still in
   * the table.
   */
  onCommitted(listener: (eventIds: readonly string[]) => void): void {
    this.committedListeners.push(listener);
  }
}
