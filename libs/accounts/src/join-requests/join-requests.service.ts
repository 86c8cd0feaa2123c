import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Conflict, identifier, InvalidInput, LimitReached, NotFound, parseInput } from '@passerelle/problems';
import { MoreThan, type SelectQueryBuilder } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import type { Actor } from '../actor/actor.js';
import { RateLimits } from '../limits/rate-limits.js';
import { Membership } from '../organisations/membership.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { MemberJoined } from '../organisations/organisation.events.js';
import { auditOfMember, mayOnOrganisation, onOrganisation } from '../organisations/organisation.rules.js';
import { Person } from '../people/person.entity.js';
import { JoinRequest } from './join-request.entity.js';
import { JoinRequestAnswered, JoinRequested, JoinRequestWithdrawn } from './join-request.events.js';
import { joinRequestInput } from './join-request.input.js';

const DAY = 24 * 60 * 60;
/** Requests by one person. */
const FROM_ONE = { window: DAY, max: 5 };
/** Requests to one organisation, by all people: each one is a mail to its owners. */
const TO_ONE = { window: DAY, max: 20 };
/** After a refusal, how long the same person cannot ask again, in milliseconds. */
const COOL_DOWN = 30 * DAY * 1_000;
/** How long a request may wait for the owners before curators see it, in milliseconds. */
const PATIENCE = 7 * DAY * 1_000;

const newestFirst: OrderKey<JoinRequest>[] = [
  { column: 'request.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** Requests of people to join organisations. */
@Injectable()
export class JoinRequestsService {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks to join the organisation with a SIRET. Asking again while a request is open returns the same request.
   * @throws {InvalidInput} for a SIRET that nobody has registered, or a person without a name | {Conflict} for a member |
   * {LimitReached}
   */
  async request(actor: Actor, said: { siret: string }): Promise<JoinRequest> {
    const { siret } = parseInput(joinRequestInput, said);
    const { personId } = actor;
    if (personId === null) throw new NotFound();
    return this.database.transaction(async (tx) => {
      const { manager } = tx;
      // Two requests of one person at the same moment come one after the other.
      const person = await manager.findOneOrFail(Person, {
        where: { id: personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (person.name === '')
        throw new InvalidInput([{ field: '', rule: 'name_missing', message: sentences.sayYourNameFirst() }]);
      const organisation = await manager.findOneBy(Organisation, { siret });
      if (organisation === null)
        throw new InvalidInput([{ field: 'siret', rule: 'unknown', message: sentences.siretUnknown() }]);
      const key = { organisationId: organisation.id, personId };
      if (await manager.existsBy(Membership, key)) throw new Conflict(sentences.youAreAMember());
      const open = await manager.findOneBy(JoinRequest, { ...key, state: 'open' });
      if (open !== null) return open;
      await this.assertMayAsk(tx, key);
      const request = manager.create(JoinRequest, {
        ...key,
        id: newId(),
        state: 'open',
        requestedAt: this.clock.now(),
        settledAt: null,
      });
      await manager.insert(JoinRequest, request);
      await tx.record(JoinRequested(eventOf(request, personId)));
      await tx.audit({
        ...onOrganisation(actor, organisation.id, 'requestToJoin', personId),
        before: null,
        after: { state: 'open' },
      });
      return request;
    });
  }

  /** The actor's own requests, newest first. */
  mine({ personId }: Actor, page: ConnectionArgs): Promise<Page<JoinRequest>> {
    return keysetPage(this.requests().where('request.personId = :personId', { personId }), page, newestFirst);
  }

  /**
   * Open requests to an organisation, for the people who may answer them.
   * @throws {NotFound}
   */
  async ofOrganisation(
    actor: Actor,
    organisationId: string,
    page: ConnectionArgs,
  ): Promise<Page<JoinRequest>> {
    const id = identifier(organisationId);
    if (!mayOnOrganisation(actor, 'invite', { id })) throw new NotFound();
    return keysetPage(this.open().andWhere('request.organisationId = :id', { id }), page, newestFirst);
  }

  /** Open requests that no owner answers: the organisation has no active owner, or a week has passed. */
  waiting(page: ConnectionArgs): Promise<Page<JoinRequest>> {
    const query = this.open().andWhere(
      `(request.requestedAt <= :late OR NOT EXISTS (
        SELECT FROM membership JOIN person AS owner ON owner.id = membership.person_id
        WHERE membership.organisation_id = request.organisationId AND membership.role = 'owner'
          AND owner.suspended_at IS NULL))`,
      { late: new Date(this.clock.now().getTime() - PATIENCE) },
    );
    return keysetPage(query, page, newestFirst);
  }

  /**
   * Accepts or refuses: an accepted person becomes a member.
   * @throws {NotFound} | {IllegalTransition} once the request is settled.
   */
  answer(actor: Actor, id: string, state: 'accepted' | 'refused'): Promise<JoinRequest> {
    return this.database.transaction((tx) => this.answerIn(tx, actor, id, state));
  }

  /** Same as `answer`, in a transaction of the caller. */
  async answerIn(
    tx: Transaction,
    actor: Actor,
    id: string,
    state: 'accepted' | 'refused',
  ): Promise<JoinRequest> {
    const request = await this.lock(tx, id);
    const { organisationId, personId } = request;
    if (!mayOnOrganisation(actor, 'invite', { id: organisationId })) throw new NotFound();
    const person = await tx.manager.findOneByOrFail(Person, { id: personId });
    if (person.suspendedAt !== null) throw new NotFound();
    const now = this.clock.now();
    request.settle(state, now);
    await tx.manager.save(request);
    if (state === 'accepted') await this.join(tx, actor, request, now);
    await tx.record(JoinRequestAnswered(eventOf(request, actor.personId)));
    await tx.audit({
      ...onOrganisation(
        actor,
        organisationId,
        state === 'accepted' ? 'acceptToJoin' : 'refuseToJoin',
        personId,
      ),
      before: { state: 'open' },
      after: { state },
    });
    return request;
  }

  /**
   * Withdraws the actor's own request.
   * @throws {NotFound} | {IllegalTransition} once the request is settled.
   */
  withdraw(actor: Actor, id: string): Promise<JoinRequest> {
    return this.database.transaction(async (tx) => {
      const request = await this.lock(tx, id);
      if (request.personId !== actor.personId) throw new NotFound();
      request.settle('withdrawn', this.clock.now());
      await tx.manager.save(request);
      await tx.record(JoinRequestWithdrawn(eventOf(request, actor.personId)));
      await tx.audit({
        ...onOrganisation(actor, request.organisationId, 'withdrawRequestToJoin', request.personId),
        before: { state: 'open' },
        after: { state: 'withdrawn' },
      });
      return request;
    });
  }

  private async join(tx: Transaction, actor: Actor, request: JoinRequest, since: Date): Promise<void> {
    const key = { organisationId: request.organisationId, personId: request.personId };
    // An invitation may have made the person a member in the meantime.
    if (await tx.manager.existsBy(Membership, key)) return;
    const membership = { ...key, role: 'member' as const, since };
    await tx.manager.createQueryBuilder().insert().into(Membership).values(membership).orIgnore().execute();
    await tx.record(MemberJoined({ subjectId: key.organisationId, actorId: actor.personId, data: key }));
    await tx.audit({
      ...onOrganisation(actor, key.organisationId, 'join', key.personId),
      before: null,
      after: auditOfMember(membership),
    });
  }

  private async lock({ manager }: Transaction, id: string): Promise<JoinRequest> {
    const request = await manager.findOne(JoinRequest, {
      where: { id: identifier(id) },
      lock: { mode: 'pessimistic_write' },
    });
    if (request === null) throw new NotFound();
    return request;
  }

  private async assertMayAsk(
    { manager }: Transaction,
    { organisationId, personId }: { organisationId: string; personId: string },
  ): Promise<void> {
    const now = this.clock.now().getTime();
    const settledAt = MoreThan(new Date(now - COOL_DOWN));
    const refused = await manager.findOne(JoinRequest, {
      where: { organisationId, personId, state: 'refused', settledAt },
      order: { settledAt: 'DESC' },
    });
    if (refused !== null) {
      const ends = (refused.settledAt?.getTime() ?? now) + COOL_DOWN;
      throw new LimitReached(sentences.refusedLately(), Math.ceil((ends - now) / 1_000));
    }
    const counters = [
      { key: `joinRequest|${personId}`, rate: FROM_ONE, sentence: sentences.tooManyJoinRequests() },
      { key: `joinRequest|${organisationId}`, rate: TO_ONE, sentence: sentences.organisationAskedOften() },
    ];
    for (const { key, rate, sentence } of counters) {
      const { allowed, retryAfter } = await this.limits.consume(key, rate, manager);
      if (!allowed) throw new LimitReached(sentence, retryAfter);
    }
  }

  private requests(): SelectQueryBuilder<JoinRequest> {
    return this.database.manager.createQueryBuilder(JoinRequest, 'request');
  }

  private open(): SelectQueryBuilder<JoinRequest> {
    return this.requests().where(
      `request.state = 'open' AND EXISTS (
        SELECT FROM person WHERE person.id = request.personId AND person.suspended_at IS NULL)`,
    );
  }
}

const eventOf = ({ id, organisationId }: JoinRequest, actorId: string | null) => ({
  subjectId: organisationId,
  actorId,
  data: { organisationId, joinRequestId: id },
});
