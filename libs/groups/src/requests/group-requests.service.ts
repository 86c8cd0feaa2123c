import { Injectable } from '@nestjs/common';
import { type Actor, Person, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, type Transaction } from '@passerelle/database';
import type { ConnectionArgs, Page } from '@passerelle/graphql';
import { Conflict, InvalidInput, labelled, NotFound, parseInput, text } from '@passerelle/problems';
import { type Doer, type Held, type KindToJoin, RequestsToJoin } from '@passerelle/requests';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { type Group } from '../group/group.entity.js';
import { GroupRequestAnswered, GroupRequested, GroupRequestWithdrawn } from '../group/group.events.js';
import { GroupsService, isMemberOf, lockGroup } from '../group/groups.service.js';
import { mayOnGroup } from '../group/group.rules.js';
import { onGroup } from '../group/group.audit.js';
import { sentences } from '../groups.sentences.js';
import { GroupMembersService } from '../members.service.js';
import { GroupRequest } from './group-request.entity.js';

export const groupRequestInput = labelled(z.object({ message: text({ min: 0, max: 1_000 }) }), {
  message: sentences.message(),
});

/** Requests by one person. Each is a mail. */
const FROM_ONE = { window: 24 * 60 * 60, max: 10 };

const eventOf = ({ id, groupId }: GroupRequest, { personId: actorId }: Doer) => ({
  subjectId: groupId,
  actorId,
  data: { groupId, groupRequestId: id },
});

const kind: KindToJoin<GroupRequest> = {
  entity: GroupRequest,
  refusedLately: sentences.refusedLately,
  asked: (request, doer) => GroupRequested(eventOf(request, doer)),
  answered: (request, doer) => GroupRequestAnswered(eventOf(request, doer)),
  withdrawn: ({ groupId }, { personId: actorId }) =>
    GroupRequestWithdrawn({ subjectId: groupId, actorId, data: { groupId } }),
};

/** People request to join groups, and leads and curators answer. */
@Injectable()
export class GroupRequestsService extends RequestsToJoin<GroupRequest, Group, Actor> {
  protected override readonly kind = kind;

  constructor(
    protected override readonly database: Database,
    private readonly groups: GroupsService,
    private readonly members: GroupMembersService,
    private readonly limits: RateLimits,
    protected override readonly clock: Clock,
  ) {
    super();
  }

  /**
   * Open requests to a group, newest first, for the people who may answer them.
   * @throws {NotFound}
   */
  async ofGroup(actor: Actor, groupId: string, page: ConnectionArgs): Promise<Page<GroupRequest>> {
    const { id } = await this.groups.see(actor, groupId, 'lead');
    return this.page(this.waitingRequests().andWhere('request.groupId = :id', { id }), page);
  }

  /**
   * Requests to join a group. A second request while one is open returns the same request.
   * @throws {InvalidInput} for a person without a name | {Conflict} for a member | {LimitReached} |
   * {IllegalTransition} once the group is closed.
   */
  async request(actor: Actor, groupId: string, input: { message: string }): Promise<GroupRequest> {
    const { message } = parseInput(groupRequestInput, input);
    const { personId } = actor;
    if (personId === null) throw new NotFound();
    return this.database.transaction(async (tx) => {
      const { group, isMember } = await this.groups.beginIn(tx, actor, 'see', groupId);
      if (isMember) throw new Conflict(sentences.youAreIn());
      const person = await tx.manager.findOneByOrFail(Person, { id: personId });
      if (person.name === '')
        throw new InvalidInput([{ field: '', rule: 'name_missing', message: sentences.sayYourNameFirst() }]);
      return this.open(tx, actor, { message }, { groupId: group.id, personId });
    });
  }

  /** @throws {NotFound} | {IllegalTransition} once the request is answered | {LimitReached} if the group is full */
  answer(actor: Actor, id: string, accept: boolean): Promise<GroupRequest> {
    return this.database.transaction((tx) => this.settle(tx, actor, id, accept));
  }

  protected override async hold(
    tx: Transaction,
    id: string,
    actor: Actor,
    action: 'answer' | 'withdraw',
  ): Promise<Held<GroupRequest, Group>> {
    const { groupId } = await seen(tx.manager, actor, id);
    const about =
      action === 'answer'
        ? (await this.groups.beginIn(tx, actor, 'lead', groupId)).group
        : await lockGroup(tx, groupId);
    // Read again under the lock of the group, which every answer takes.
    const request = await tx.manager.findOneByOrFail(GroupRequest, { id });
    if (action === 'withdraw' && request.personId !== actor.personId) throw new NotFound();
    if (action === 'answer') {
      const person = await tx.manager.findOneByOrFail(Person, { id: request.personId });
      if (person.suspendedAt !== null) throw new NotFound();
    }
    return { tx, request, about };
  }

  protected override async admit({ tx, request, about: group }: Held<GroupRequest, Group>): Promise<void> {
    await this.members.join({ tx, group }, request.personId);
  }

  protected override assertFew(tx: Transaction, { personId }: GroupRequest): Promise<void> {
    const sentence = sentences.tooManyRequests({ max: FROM_ONE.max });
    return this.limits.assertAllowed(tx.manager, {
      key: `groupRequest|${personId}`,
      rate: FROM_ONE,
      sentence,
    });
  }

  protected override entryOf({ groupId, personId }: GroupRequest, doer: Doer, action: LoggedAction) {
    return onGroup(doer, groupId, action, personId);
  }
}

/** @throws {NotFound} for an actor who neither made the request nor may answer it. */
async function seen(manager: EntityManager, actor: Actor, id: string): Promise<GroupRequest> {
  const request = await manager.findOne(GroupRequest, { where: { id }, relations: { group: true } });
  if (request === null) throw new NotFound();
  if (request.personId === actor.personId) return request;
  const isMember = await isMemberOf(manager, request.groupId, actor);
  if (!mayOnGroup(actor, 'lead', { group: request.group, isMember })) throw new NotFound();
  return request;
}
