import { Injectable } from '@nestjs/common';
import { type Actor, Person } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, takeLock, type Transaction } from '@passerelle/database';
import { identifier, IllegalTransition, InvalidInput } from '@passerelle/problems';
import { In, IsNull } from 'typeorm';
import { v5 } from 'uuid';
import { DeskQueues } from './desk-queues.js';
import { type DeskQueueName, deskQueueNames, type DeskRow } from './desk-row.js';
import { DeskChanged } from './desk.events.js';
import { sentences } from './desk.sentences.js';
import { DeskAssignment, DeskSnooze } from './desk-mark.entity.js';

/** How many rows are marked at once. */
const MOST_ROWS = 100;

/** Longest time that a row may be snoozed, in days. */
const LONGEST = 180;

const DAY = 24 * 3_600_000;

/** Namespace that turns the key of a demand into an id for the audit log, since demands have no id. */
const DEMANDS = 'f7f39b1c-3c0e-4c4f-9f7d-0d7f4a1f6e55';

/** Marks that curators put on rows of the desk, valid for all curators: until when a row is snoozed, and who takes care of it. */
@Injectable()
export class DeskMarks {
  constructor(
    private readonly database: Database,
    private readonly queues: DeskQueues,
    private readonly clock: Clock,
  ) {}

  /** The curators and admins, by name. */
  curators(): Promise<Person[]> {
    return this.database.manager.find(Person, {
      where: { role: In(['curator', 'admin']), suspendedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /**
   * Snoozes rows. They leave their queues until then, and return automatically. null: they return now.
   * @throws {IllegalTransition} if a row is no longer in its queue.
   */
  async snooze(actor: Actor, rowIds: readonly string[], until: Date | null): Promise<DeskRow[]> {
    const now = this.clock.now();
    if (until !== null && (until <= now || until.getTime() > now.getTime() + LONGEST * DAY)) {
      throw new InvalidInput([
        {
          field: 'until',
          rule: 'between',
          label: sentences.until(),
          message: sentences.untilRange({ max: LONGEST }),
        },
      ]);
    }
    return this.mark(actor, rowIds, async (tx, { queue, key: rowKey }) => {
      const known = await tx.manager.findOneBy(DeskSnooze, { queue, rowKey });
      const before = known !== null && known.until > now ? known.until : null;
      if (until === null) await tx.manager.delete(DeskSnooze, { queue, rowKey });
      else await tx.manager.save(DeskSnooze, { queue, rowKey, until, personId: actor.personId });
      return {
        action: 'snooze',
        before: { snoozedUntil: before?.toISOString() ?? null },
        after: { snoozedUntil: until?.toISOString() ?? null },
      };
    });
  }

  /**
   * Assigns the subjects of rows to a curator, in every queue in which they wait. null: to nobody.
   * @throws {IllegalTransition} if a row is no longer in its queue.
   */
  async assign(actor: Actor, rowIds: readonly string[], personId: string | null): Promise<DeskRow[]> {
    const id = personId === null ? null : identifier(personId);
    if (id !== null && !(await this.curators()).some((curator) => curator.id === id)) {
      throw new InvalidInput([
        { field: 'personId', rule: 'curator', label: sentences.person(), message: sentences.onlyCurators() },
      ]);
    }
    return this.mark(actor, rowIds, async (tx, { subject }) => {
      const name = { subjectKind: subject.kind, subjectKey: subject.key };
      const known = await tx.manager.findOneBy(DeskAssignment, name);
      if (id === null) await tx.manager.delete(DeskAssignment, name);
      else if (known?.personId !== id)
        await tx.manager.save(DeskAssignment, { ...name, personId: id, assignedAt: this.clock.now() });
      return {
        action: 'assign',
        before: { assignedToId: known?.personId ?? null },
        after: { assignedToId: id },
      };
    });
  }

  /**
   * The rows with these ids, snoozed or not. Rows that are no longer in their queue are left out. One statement for
   * each queue of the ids.
   */
  async rows(actor: Actor, rowIds: readonly string[]): Promise<DeskRow[]> {
    const ids = [...new Set(rowIds)];
    if (ids.length < 1 || ids.length > MOST_ROWS) {
      throw new InvalidInput([
        {
          field: 'rows',
          rule: 'between',
          label: sentences.rows(),
          message: sentences.howManyRows({ max: MOST_ROWS }),
        },
      ]);
    }
    const keysOf = new Map<DeskQueueName, string[]>();
    for (const id of ids) {
      const at = id.indexOf(':');
      const queue = deskQueueNames.find((name) => name === id.slice(0, Math.max(at, 0)));
      if (queue === undefined) {
        throw new InvalidInput([
          { field: 'rows', rule: 'exists', label: sentences.rows(), message: sentences.unknownRow() },
        ]);
      }
      keysOf.set(queue, [...(keysOf.get(queue) ?? []), id.slice(at + 1)]);
    }
    const found: DeskRow[] = [];
    for (const [queue, keys] of keysOf)
      found.push(...(await this.queues.page(actor, queue, { first: MOST_ROWS }, { keys })).nodes);
    return found;
  }

  private async mark(
    actor: Actor,
    rowIds: readonly string[],
    work: (
      tx: Transaction,
      row: DeskRow,
    ) => Promise<{
      action: LoggedAction;
      before: Record<string, string | null>;
      after: Record<string, string | null>;
    }>,
  ): Promise<DeskRow[]> {
    const rows = await this.rows(actor, rowIds);
    if (rows.length < new Set(rowIds).size) throw new IllegalTransition(sentences.noLongerWaits());
    await this.database.transaction(async (tx) => {
      // If two curators mark the same rows, one waits for the other. The fixed order of rows prevents deadlocks.
      for (const row of rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
        const { kind, key } = row.subject;
        await takeLock(tx.manager, `desk mark ${kind} ${key}`);
        const object = { kind, id: kind === 'unmet_demand' ? v5(key, DEMANDS) : key };
        await tx.audit({ actorId: actor.personId, object, ...(await work(tx, row)) });
      }
      const [first] = rows;
      if (first !== undefined) {
        const subjectId = first.subject.kind === 'unmet_demand' ? v5(first.key, DEMANDS) : first.subject.key;
        await tx.record(DeskChanged({ subjectId, actorId: actor.personId, data: {} }));
      }
    });
    return rows;
  }
}
