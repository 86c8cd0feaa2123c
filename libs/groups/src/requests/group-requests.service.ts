import { Injectable } from '@nestjs/common';
import { type Actor, Person, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Conflict, identifier, InvalidInput, LimitReached, NotFound, parseInput } from '@passerelle/problems';
import { MoreThan } from 'typeorm';
import { onGroup } from '../group/group.audit.js';
import { GroupRequestAnswered, GroupRequested, GroupRequestWithdrawn } from '../group/group.events.js';
import { mayOnGroup } from '../group/group.rules.js';
import { GroupsService, isMemberOf, lockGroup } from '../group/groups.service.js';
import { sentences } from '../groups.sentences.js';
import { GroupMembersService } from '../members.service.js';
import { GroupRequest } from './group-request.entity.js';
import { groupRequestInput } from './group-request.input.js';

const DAY = 24 * 60 * 60;
/** Requests by one person: each is a mail. */
const FROM_ONE = { window: DAY, max: 10 };
/** After a refusal, how long the same person cannot ask again, in milliseconds. */
const COOL_DOWN = 30 * DAY * 1_000;

const newestFirst: OrderKey<GroupRequest>[] = [
  { column: 'request.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** People ask to join groups; leads and curators answer. */
@Injectable()
export class GroupRequestsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly members: GroupMembersService,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for an actor who neither made the request nor may answer it. */
  async see(actor: Actor, id: string): Promise<GroupRequest> {
    const { manager } = this.database;
    const request = await manager.findOne(GroupRequest, {
      where: { id: identifier(id) },
      relations: { group: true },
    });
    if (request === null) throw new NotFound();
    if (request.personId === actor.personId) return request;
    const isMember = await isMemberOf(manager, request.groupId, actor);
    if (!mayOnGroup(actor, 'lead', { group: request.group, isMember })) throw new NotFound();
    return request;
  }

  /**
   * Open requests to a group, newest first, for the people who may answer them.
   * @throws {NotFound}
   */
  async ofGroup(actor: Actor, groupId: string, page: ConnectionArgs): Promise<Page<GroupRequest>> {
    const { id } = await this.groups.see(actor, groupId, 'lead');
    const query = this.database.manager.createQueryBuilder(GroupRequest, 'request').where(
      `request.groupId = :id AND request.state = 'open'
         AND EXISTS (SELECT FROM person WHERE person.id = request.personId AND person.suspended_at IS NULL)`,
      { id },
    );
    return keysetPage(query, page, newestFirst);
  }

  /** The actor’s own requests, newest first. */
  mine({ personId }: Actor, page: ConnectionArgs): Promise<Page<GroupRequest>> {
    const query = this.database.manager
      .createQueryBuilder(GroupRequest, 'request')
      .where('request.personId = :personId', { personId });
    return keysetPage(query, page, newestFirst);
  }

  /**
   * Asks to join a group. Asking again while a request is open returns the same request.
   * @throws {InvalidInput} for a person without a name | {Conflict} for a member | {LimitReached} | {IllegalTransition}
   * once the group is closed.
   */
  async request(actor: Actor, groupId: string, said: { message: string }): Promise<GroupRequest> {
    const { message } = parseInput(groupRequestInput, said);
    const { personId } = actor;
    if (personId === null) throw new NotFound();
    return this.database.transaction(async (tx) => {
      const { group, isMember } = await this.groups.beginIn(tx, actor, 'see', groupId);
      if (isMember) throw new Conflict(sentences.youAreIn());
      const { manager } = tx;
      const person = await manager.findOneByOrFail(Person, { id: personId });
      if (person.name === '')
        throw new InvalidInput([{ field: '', rule: 'name_missing', message: sentences.sayYourNameFirst() }]);
      const key = { groupId: group.id, personId };
      const open = await manager.findOneBy(GroupRequest, { ...key, state: 'open' });
      if (open !== null) return open;
      await this.assertMayAsk(tx, key);
      const request = manager.create(GroupRequest, {
        ...key,
        id: newId(),
        message,
        state: 'open',
        requestedAt: this.clock.now(),
        settledAt: null,
      });
      await manager.insert(GroupRequest, request);
      await tx.record(GroupRequested(eventOf(request, personId)));
      await tx.audit({
        ...onGroup(actor, group.id, 'requestToJoin', personId),
        before: null,
        after: { state: 'open' },
      });
      return request;
    });
  }

  /**
   * Accepts or refuses: an accepted person becomes a member.
   * @throws {NotFound} | {IllegalTransition} once the request is answered | {LimitReached}
   */
  async answer(actor: Actor, id: string, accept: boolean): Promise<GroupRequest> {
    const { groupId } = await this.see(actor, id);
    return this.database.transaction(async (tx) => {
      const { group } = await this.groups.beginIn(tx, actor, 'lead', groupId);
      // Read again under the lock of the group, which every answer holds.
      const request = await tx.manager.findOneByOrFail(GroupRequest, { id: identifier(id) });
      const person = await tx.manager.findOneByOrFail(Person, { id: request.personId });
      if (person.suspendedAt !== null) throw new NotFound();
      const state = accept ? 'accepted' : 'refused';
      request.settle(state, this.clock.now());
      await tx.manager.save(request);
      if (accept) await this.members.join({ tx, group }, request.personId);
      await tx.record(GroupRequestAnswered(eventOf(request, actor.personId)));
      await tx.audit({
        ...onGroup(actor, group.id, accept ? 'acceptToJoin' : 'refuseToJoin', request.personId),
        before: { state: 'open' },
        after: { state },
      });
      return request;
    });
  }

  /**
   * Withdraws the actor’s own request.
   * @throws {NotFound} | {IllegalTransition} once it is answered.
   */
  async withdraw(actor: Actor, id: string): Promise<GroupRequest> {
    return this.database.transaction(async (tx) => {
      const own = { id: identifier(id), personId: actor.personId ?? '' };
      const found = await tx.manager.findOneBy(GroupRequest, own);
      if (found === null) throw new NotFound();
      await lockGroup(tx, found.groupId);
      // Read again under the lock of the group: it may have been answered in the meantime.
      const request = await tx.manager.findOneByOrFail(GroupRequest, own);
      request.settle('withdrawn', this.clock.now());
      await tx.manager.save(request);
      const { groupId } = request;
      await tx.record(
        GroupRequestWithdrawn({ subjectId: groupId, actorId: actor.personId, data: { groupId } }),
      );
      await tx.audit({
        ...onGroup(actor, groupId, 'withdrawRequestToJoin', request.personId),
        before: { state: 'open' },
        after: { state: 'withdrawn' },
      });
      return request;
    });
  }

  private async assertMayAsk(
    { manager }: Transaction,
    key: { groupId: string; personId: string },
  ): Promise<void> {
    const now = this.clock.now().getTime();
    const settledAt = MoreThan(new Date(now - COOL_DOWN));
    const refused = await manager.findOne(GroupRequest, {
      where: { ...key, state: 'refused', settledAt },
      order: { settledAt: 'DESC' },
    });
    if (refused !== null) {
      const ends = (refused.settledAt?.getTime() ?? now) + COOL_DOWN;
      throw new LimitReached(sentences.refusedLately(), Math.ceil((ends - now) / 1_000));
    }
    const { allowed, retryAfter } = await this.limits.consume(
      `groupRequest|${key.personId}`,
      FROM_ONE,
      manager,
    );
    if (!allowed) throw new LimitReached(sentences.tooManyRequests({ max: FROM_ONE.max }), retryAfter);
  }
}

const eventOf = ({ id, groupId }: GroupRequest, actorId: string | null) => ({
  subjectId: groupId,
  actorId,
  data: { groupId, groupRequestId: id },
});
