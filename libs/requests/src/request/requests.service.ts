import type { Actor } from '@passerelle/accounts';
import type { Clock } from '@passerelle/config';
import type { AuditedChange, Database, LoggedAction, Snapshot, Transaction } from '@passerelle/database';
import { Forbidden, identifier, IllegalTransition, NotFound, type Sentence } from '@passerelle/problems';
import type { Request } from './request.entity.js';

/** Any kind of request. */
export type Asked = Pick<Request, 'id' | 'state'>;

/** A locked request, with what it is about. */
export interface Held<Row, About> {
  tx: Transaction;
  request: Row;
  about: About;
}

/** The change, as the log shows it. */
export interface Done {
  action: LoggedAction;
  reason?: string | null | undefined;
}

/** Author of a change; null: nobody whom the product knows. */
export type Doer = Pick<Actor, 'personId'>;

/** Every change of one kind of request: one transaction, the policy, one step, one entry in the log. */
export abstract class RequestsService<Row extends Asked, About, Action extends string> {
  protected abstract readonly database: Database;
  protected abstract readonly clock: Clock;

  /**
   * Locks a request, and what it is about.
   * @throws {NotFound}
   */
  protected abstract hold(tx: Transaction, id: string): Promise<Held<Row, About>>;

  /** The policy of the kind: who may do what. The course of the request checks its state. */
  protected abstract may(actor: Actor, action: Action | 'see', held: Omit<Held<Row, About>, 'tx'>): boolean;

  /** The columns that the log keeps. */
  protected abstract snapshotOf(request: Row): Snapshot;

  protected abstract entryOf(
    request: Row,
    doer: Doer,
    action: LoggedAction,
  ): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'concernedId'>;

  /** @throws {NotFound} | {Forbidden} */
  protected assertMay(actor: Actor, action: Action, held: Held<Row, About>): void {
    if (!this.may(actor, 'see', held)) throw new NotFound();
    if (!this.may(actor, action, held)) throw new Forbidden();
  }

  /** Changes a request as its actor may. @throws {NotFound} | {Forbidden} and the problems of `work`. */
  protected change(
    actor: Actor,
    action: Action,
    id: string,
    work: (held: Held<Row, About>) => Promise<Done>,
  ): Promise<Row> {
    return this.database.transaction((tx) => this.changeIn(tx, actor, action, id, work));
  }

  /** Same as `change`, in a transaction of the caller. */
  protected async changeIn(
    tx: Transaction,
    actor: Actor,
    action: Action,
    id: string,
    work: (held: Held<Row, About>) => Promise<Done>,
  ): Promise<Row> {
    const held = await this.hold(tx, identifier(id));
    this.assertMay(actor, action, held);
    await this.keep(tx, actor, held.request, () => work(held));
    return held.request;
  }

  /** Saves a changed request, and writes the change into the log. */
  protected async keep(
    tx: Transaction,
    doer: Doer,
    request: Row,
    work: () => Promise<Done> | Done,
  ): Promise<void> {
    const before = this.snapshotOf(request);
    const { action, reason } = await work();
    await tx.manager.save(request);
    await this.log(tx, doer, request, { action, reason, before });
  }

  protected async log(
    tx: Transaction,
    doer: Doer,
    request: Row,
    { action, reason, before }: Done & { before: Snapshot | null },
  ): Promise<void> {
    const after = this.snapshotOf(request);
    await tx.audit({ ...this.entryOf(request, doer, action), reason, before, after });
  }
}

/**
 * Takes back an answer of which nobody was told yet.
 * @param said why it cannot be taken back: a colleague has done so, or its author was told
 * @throws {IllegalTransition}
 */
export async function takeAnswerBack(
  tx: Transaction,
  { id, state }: Asked,
  answered: { eventName: string },
  said: { undone: Sentence; told: Sentence },
): Promise<void> {
  const taken = await tx.takeBack(id, answered);
  if (taken.length > 0) return;
  const isUndone = await tx.wasTakenBack(id, answered);
  throw new IllegalTransition(isUndone ? said.undone : said.told, state, 'open');
}
