import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, type Transaction } from '@passerelle/database';
import type { ConnectionArgs, Page } from '@passerelle/graphql';
import { Conflict, identifier, InvalidInput, labelled, NotFound, parseInput } from '@passerelle/problems';
import { type Doer, type Held, type KindToJoin, RequestsToJoin } from '@passerelle/requests';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import type { Actor } from '../actor/actor.js';
import { RateLimits } from '../limits/rate-limits.js';
import { auditOfMember, mayOnOrganisation, onOrganisation } from '../organisations/organisation.rules.js';
import { MemberJoined } from '../organisations/organisation.events.js';
import { Membership } from '../organisations/membership.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { siret } from '../organisations/siret.js';
import { Person } from '../people/person.entity.js';
import { JoinRequest } from './join-request.entity.js';
import { JoinRequestAnswered, JoinRequested, JoinRequestWithdrawn } from './join-request.events.js';

export const joinRequestInput = labelled(z.object({ siret }), { siret: sentences.organisationSiret() });

const DAY = 24 * 60 * 60;
/** Requests by one person. */
const FROM_ONE = { window: DAY, max: 5 };
/** Requests to one organisation, by all people. Each is a mail to its owners. */
const TO_ONE = { window: DAY, max: 20 };
/** How long a request may wait for the owners before curators see it, in milliseconds. */
const PATIENCE = 7 * DAY * 1_000;

const eventOf = ({ id, organisationId }: JoinRequest, { personId: actorId }: Doer) => ({
  subjectId: organisationId,
  actorId,
  data: { organisationId, joinRequestId: id },
});

const kind: KindToJoin<JoinRequest> = {
  entity: JoinRequest,
  refusedLately: sentences.refusedLately,
  asked: (request, doer) => JoinRequested(eventOf(request, doer)),
  answered: (request, doer) => JoinRequestAnswered(eventOf(request, doer)),
  withdrawn: (request, doer) => JoinRequestWithdrawn(eventOf(request, doer)),
};

type HeldRequest = Held<JoinRequest, string>;

/** Requests of people to join organisations. */
@Injectable()
export class JoinRequestsService extends RequestsToJoin<JoinRequest, string, Actor> {
  protected override readonly kind = kind;

  constructor(
    protected override readonly database: Database,
    private readonly limits: RateLimits,
    protected override readonly clock: Clock,
  ) {
    super();
  }

  /**
   * Requests to join the organisation with a SIRET. A second request while one is open returns the same request.
   * @throws {InvalidInput} for a SIRET that nobody has registered, or a person without a name | {Conflict} for a
   * member | {LimitReached}
   */
  async request(actor: Actor, input: { siret: string }): Promise<JoinRequest> {
    const registered = parseInput(joinRequestInput, input);
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
      const organisation = await manager.findOneBy(Organisation, registered);
      if (organisation === null)
        throw new InvalidInput([{ field: 'siret', rule: 'unknown', message: sentences.siretUnknown() }]);
      const key = { organisationId: organisation.id, personId };
      if (await manager.existsBy(Membership, key)) throw new Conflict(sentences.youAreAMember());
      return this.open(tx, actor, {}, key);
    });
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
    return this.page(this.waitingRequests().andWhere('request.organisationId = :id', { id }), page);
  }

  /** Open requests that no owner answers: the organisation has no active owner, or a week has passed. */
  waiting(page: ConnectionArgs): Promise<Page<JoinRequest>> {
    const query = this.waitingRequests().andWhere(
      `(request.requestedAt <= :late OR NOT EXISTS (
        SELECT FROM membership JOIN person AS owner ON owner.id = membership.person_id
        WHERE membership.organisation_id = request.organisationId AND membership.role = 'owner'
          AND owner.suspended_at IS NULL))`,
      { late: new Date(this.clock.now().getTime() - PATIENCE) },
    );
    return this.page(query, page);
  }

  /** @throws {NotFound} | {IllegalTransition} once the request is settled. */
  answer(actor: Actor, id: string, state: 'accepted' | 'refused'): Promise<JoinRequest> {
    return this.database.transaction((tx) => this.answerIn(tx, actor, id, state));
  }

  /** Same as `answer`, in a transaction of the caller. */
  answerIn(tx: Transaction, actor: Actor, id: string, state: 'accepted' | 'refused'): Promise<JoinRequest> {
    return this.settle(tx, actor, id, state === 'accepted');
  }

  protected override async hold(
    tx: Transaction,
    id: string,
    actor: Actor,
    action: 'answer' | 'withdraw',
  ): Promise<HeldRequest> {
    const lock = { mode: 'pessimistic_write' } as const;
    const request = await tx.manager.findOne(JoinRequest, { where: { id }, lock });
    if (request === null) throw new NotFound();
    const { organisationId: about, personId } = request;
    if (action === 'withdraw' && personId !== actor.personId) throw new NotFound();
    if (action === 'answer') {
      if (!mayOnOrganisation(actor, 'invite', { id: about })) throw new NotFound();
      const person = await tx.manager.findOneByOrFail(Person, { id: personId });
      if (person.suspendedAt !== null) throw new NotFound();
    }
    return { tx, request, about };
  }

  protected override async admit({ tx, request }: HeldRequest, actor: Actor, since: Date): Promise<void> {
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

  protected override assertFew(tx: Transaction, { organisationId, personId }: JoinRequest): Promise<void> {
    return this.limits.assertAllowed(
      tx.manager,
      { key: `joinRequest|${personId}`, rate: FROM_ONE, sentence: sentences.tooManyJoinRequests() },
      { key: `joinRequest|${organisationId}`, rate: TO_ONE, sentence: sentences.organisationAskedOften() },
    );
  }

  protected override entryOf({ organisationId, personId }: JoinRequest, doer: Doer, action: LoggedAction) {
    return onOrganisation(doer, organisationId, action, personId);
  }
}
