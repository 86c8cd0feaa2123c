import type { Clock } from '@passerelle/config';
import type { AuditedChange, Database, LoggedAction, Snapshot, Transaction } from '@passerelle/database';
import { identifier, IllegalTransition, type Sentence } from '@passerelle/problems';
import type { Request } from './request.entity.js';

/** Any kind of request. */
export type Asked = Pick<Request, 'id' | 'state'>;

/** Author of a change. `personId` is null for a person without an account. */
export interface Doer {
  personId: string | null;
}

/** A locked request with its subject. */
export interface Held<Row, About> {
  tx: Transaction;
  request: Row;
  about: About;
}

/** The change, as the log shows it. */
export interface Done {
  action: LoggedAction;
  reason?: string | undefined;
}

/**
 * Makes all changes of one kind of request. Each change is one transaction, which checks the policy, makes one step and writes one log
 * entry.
 */
export abstract class RequestsService<Row extends Asked, About, Action extends string, Actor extends Doer> {
  protected abstract readonly database: Database;
  protected abstract readonly clock: Clock;

  /**
   * Locks a request and its subject, if the actor has this permission.
   * @throws {NotFound} | {Forbidden}
   */
  protected abstract hold(
    tx: Transaction,
    id: string,
    actor: Actor,
    action: Action,
  ): Promise<Held<Row, About>>;

  /** The columns of the request that are written into the log. */
  protected abstract snapshotOf(request: Row): Snapshot;

  protected abstract entryOf(
    request: Row,
    doer: Doer,
    action: LoggedAction,
  ): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'concernedId'>;

  /** Changes a request. @throws the problems of `hold` and `work` */
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
    const held = await this.hold(tx, identifier(id), actor, action);
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
 * Undoes an answer, as long as nobody has been notified of it.
 * @param refusals the sentences of a refusal: a colleague has undone the answer already, or the requesting person has
 * been notified
 * @throws {IllegalTransition}
 */
export async function takeAnswerBack(
  tx: Transaction,
  { id, state }: Asked,
  answered: { eventName: string },
  refusals: { undone: Sentence; notified: Sentence },
): Promise<void> {
  const taken = await tx.withdraw(id, answered);
  if (taken.length > 0) return;
  const isUndone = await tx.wasWithdrawn(id, answered);
  throw new IllegalTransition(isUndone ? refusals.undone : refusals.notified, state, 'open');
}
