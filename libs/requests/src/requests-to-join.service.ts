import { type EventToRecord, newId, type Snapshot, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { LimitReached, type Sentence } from '@passerelle/problems';
import type { FindOptionsOrder, FindOptionsWhere, SelectQueryBuilder } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { type Doer, type Held, RequestsService } from './requests.service.js';
import type { RequestToJoin } from './request-to-join.entity.js';

type EventOf<Row> = (request: Row, doer: Doer) => EventToRecord<object>;

/** The parts that each kind of request to join defines. */
export interface KindToJoin<Row extends RequestToJoin> {
  entity: new () => Row;
  /** The sentence for a person who requests again in the waiting time after a refusal. */
  refusedLately: () => Sentence;
  /** The events. */
  asked: EventOf<Row>;
  answered: EventOf<Row>;
  withdrawn: EventOf<Row>;
}

/** Requests of people to become members of something. The people who are responsible for it answer. */
export abstract class RequestsToJoin<
  Row extends RequestToJoin,
  About,
  Actor extends Doer,
> extends RequestsService<Row, About, 'answer' | 'withdraw', Actor> {
  protected abstract readonly kind: KindToJoin<Row>;

  /** @throws {LimitReached} if there are too many requests */
  protected abstract assertFew(tx: Transaction, request: Row): Promise<void>;

  /** Makes the person a member, once accepted. */
  protected abstract admit(held: Held<Row, About>, actor: Actor, now: Date): Promise<void>;

  /** The actor’s own requests, newest first. */
  mine({ personId }: Doer, page: ConnectionArgs): Promise<Page<Row>> {
    return this.page(this.requests().where('request.personId = :personId', { personId }), page);
  }

  /**
   * Withdraws the actor’s own request.
   * @throws {NotFound} | {IllegalTransition} once the request is settled.
   */
  withdraw(actor: Actor, id: string): Promise<Row> {
    return this.change(actor, 'withdraw', id, async ({ tx, request }) => {
      request.settle('withdraw', this.clock.now());
      await tx.record(this.kind.withdrawn(request, actor));
      return { action: 'withdrawRequestToJoin' };
    });
  }

  /**
   * Makes a request. While a request is open, a second one returns the same request.
   * @throws {LimitReached} in the waiting time after a refusal, or if there are too many requests
   */
  protected async open(tx: Transaction, actor: Actor, input: Partial<Row>, key: Partial<Row>): Promise<Row> {
    const { manager } = tx;
    const { entity } = this.kind;
    const open = await manager.findOneBy<Row>(entity, { ...key, state: 'open' } as FindOptionsWhere<Row>);
    if (open !== null) return open;
    await this.assertRested(tx, key);
    const now = this.clock.now();
    const made = { ...key, ...input, id: newId(), state: 'open', requestedAt: now, settledAt: null };
    const request = Object.assign(new entity(), made);
    await this.assertFew(tx, request);
    await manager.insert(entity, made as QueryDeepPartialEntity<Row>);
    await tx.record(this.kind.asked(request, actor));
    await this.log(tx, actor, request, { action: 'requestToJoin', before: null });
    return request;
  }

  /**
   * Accepts or refuses a request, in a transaction of the caller. An accepted person becomes a member.
   * @throws {NotFound} | {IllegalTransition} once the request is settled.
   */
  protected settle(tx: Transaction, actor: Actor, id: string, accept: boolean): Promise<Row> {
    return this.changeIn(tx, actor, 'answer', id, async (held) => {
      const now = this.clock.now();
      held.request.settle(accept ? 'accept' : 'refuse', now);
      if (accept) await this.admit(held, actor, now);
      await tx.record(this.kind.answered(held.request, actor));
      return { action: accept ? 'acceptToJoin' : 'refuseToJoin' };
    });
  }

  protected page(query: SelectQueryBuilder<Row>, page: ConnectionArgs): Promise<Page<Row>> {
    return keysetPage(query, page, newestFirst as OrderKey<Row>[]);
  }

  /** Open requests of people who can sign in. */
  protected waitingRequests(): SelectQueryBuilder<Row> {
    return this.requests().where(
      `request.state = 'open' AND EXISTS (
        SELECT FROM person WHERE person.id = request.personId AND person.suspended_at IS NULL)`,
    );
  }

  protected override snapshotOf({ state }: Row): Snapshot {
    return { state };
  }

  private requests(): SelectQueryBuilder<Row> {
    return this.database.manager.createQueryBuilder<Row>(this.kind.entity, 'request');
  }

  private async assertRested({ manager }: Transaction, key: Partial<Row>): Promise<void> {
    const { entity, refusedLately } = this.kind;
    const now = this.clock.now();
    const refused = await manager.findOne<Row>(entity, {
      where: { ...key, state: 'refused' } as FindOptionsWhere<Row>,
      order: { settledAt: 'DESC' } as FindOptionsOrder<Row>,
    });
    const until = refused?.restsUntil(now);
    if (until) throw new LimitReached(refusedLately(), Math.ceil((until.getTime() - now.getTime()) / 1_000));
  }
}

const newestFirst: OrderKey<RequestToJoin>[] = [
  { column: 'request.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];
