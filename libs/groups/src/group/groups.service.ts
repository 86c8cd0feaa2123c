import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Actor, changedMeanwhile, parametersOf, searchPattern } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, takeLock, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import {
  type ChangeOf,
  Forbidden,
  identifier,
  InvalidInput,
  LimitReached,
  NotFound,
  parseChange,
  parseInput,
} from '@passerelle/problems';
import { type EntityManager, IsNull } from 'typeorm';
import { sentences } from '../groups.sentences.js';
import { auditOfGroup, onGroup } from './group.audit.js';
import { Group, type GroupContent, GroupMember } from './group.entity.js';
import { GroupClosed, GroupEdited, GroupFounded, GroupLeadChanged } from './group.events.js';
import { type GroupAction, groupInput, isMemberSql, mayOnGroup } from './group.rules.js';

/** A change of a group. Its row is locked, so that changes of one group come one after the other. */
export interface GroupChange {
  tx: Transaction;
  group: Group;
  /** Whether the actor is a member. */
  isMember: boolean;
}

/** Most open groups that one curator has founded. */
const MOST_FOUNDED = 100;

/** Curators found groups. Their leads and curators look after them. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a group on which the actor may not do this action. */
  async see(actor: Actor, id: string, action: GroupAction = 'see'): Promise<Group> {
    const { manager } = this.database;
    const group = await manager.findOneBy(Group, { id: identifier(id) });
    if (group === null) throw new NotFound();
    const isMember = await isMemberOf(manager, group.id, actor);
    if (!mayOnGroup(actor, action, { group, isMember })) throw new NotFound();
    return group;
  }

  /**
   * Groups, last founded first.
   * @param asked.mine only groups of which the actor is a member. `closed`: only closed groups, otherwise only open
   * ones
   */
  list(
    actor: Actor,
    { mine, closed, search, ...page }: ConnectionArgs & { mine: boolean; closed: boolean; search: string },
  ): Promise<Page<Group>> {
    const query = this.database.manager
      .createQueryBuilder(Group, 'working_group')
      .where(`working_group.closedAt IS ${closed ? 'NOT NULL' : 'NULL'}`);
    if (mine) query.andWhere(isMemberSql, parametersOf(actor));
    const pattern = searchPattern(search);
    if (pattern !== undefined)
      query.andWhere('unaccent(working_group.title) ILIKE unaccent(:pattern)', { pattern });
    return keysetPage(query, page, [
      { column: 'working_group.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
    ]);
  }

  /**
   * Founds a group, which its founder leads at first.
   * @throws {LimitReached} at a hundred open groups.
   */
  async found(actor: Actor, input: GroupContent): Promise<Group> {
    const content = parseInput(groupInput, input);
    const { personId } = actor;
    if (personId === null || !actor.isCurator) throw new Forbidden();
    return this.database.transaction(async (tx) => {
      // Two groups founded at the same time are counted one after the other.
      await takeLock(tx.manager, `groups of ${personId}`);
      const founded = { foundedById: personId, closedAt: IsNull() };
      if ((await tx.manager.countBy(Group, founded)) >= MOST_FOUNDED)
        throw new LimitReached(sentences.tooManyGroups({ max: MOST_FOUNDED }));
      const now = this.clock.now();
      const group = tx.manager.create(Group, {
        ...content,
        id: newId(),
        leadId: personId,
        foundedById: personId,
        foundedAt: now,
        closedAt: null,
      });
      await tx.manager.insert(Group, group);
      await tx.manager.insert(GroupMember, { groupId: group.id, personId, since: now });
      await tx.record(GroupFounded(eventOf(actor, group)));
      await tx.audit({ ...onGroup(actor, group.id, 'found'), before: null, after: auditOfGroup(group) });
      return group;
    });
  }

  /** @throws {Conflict} if another person changed the group after `version` was read. */
  async edit(actor: Actor, id: string, version: number, input: ChangeOf<GroupContent>): Promise<Group> {
    const change = parseChange(groupInput, input);
    return this.change(actor, 'edit', id, async ({ tx, group }) => {
      if (group.version !== version)
        throw await changedMeanwhile(
          tx,
          { kind: 'group', id: group.id, version: group.version },
          sentences.changedMeanwhile(),
        );
      const before = auditOfGroup(group);
      const after = auditOfGroup(Object.assign(group, change));
      if (isDeepStrictEqual(before, after)) return;
      await tx.manager.save(group);
      await tx.record(GroupEdited(eventOf(actor, group)));
      await tx.audit({ ...onGroup(actor, group.id, 'edit'), before, after });
    });
  }

  /**
   * Makes another member the lead.
   * @throws {InvalidInput} for a person who is no member.
   */
  changeLead(actor: Actor, id: string, personId: string): Promise<Group> {
    return this.change(actor, 'lead', id, async ({ tx, group }) => {
      const leadId = identifier(personId);
      if (group.leadId === leadId) return;
      if (!(await tx.manager.existsBy(GroupMember, { groupId: group.id, personId: leadId })))
        throw new InvalidInput([{ field: 'personId', rule: 'member', message: sentences.leadNotMember() }]);
      const before = auditOfGroup(group);
      group.leadId = leadId;
      await tx.manager.save(group);
      const event = eventOf(actor, group);
      await tx.record(GroupLeadChanged({ ...event, data: { ...event.data, personId: leadId } }));
      await tx.audit({
        ...onGroup(actor, group.id, 'changeLead', leadId),
        before,
        after: auditOfGroup(group),
      });
    });
  }

  /** Closes a group. It stays readable, and nothing in it changes any more. */
  close(actor: Actor, id: string): Promise<Group> {
    return this.change(actor, 'close', id, async ({ tx, group }) => {
      const before = auditOfGroup(group);
      group.close(this.clock.now());
      await tx.manager.save(group);
      await tx.record(GroupClosed(eventOf(actor, group)));
      await tx.audit({ ...onGroup(actor, group.id, 'close'), before, after: auditOfGroup(group) });
    });
  }

  /**
   * Runs a change of an open group by an actor with the permission, in a transaction with the group’s lock.
   * @throws {NotFound} for a group that the actor may not see | {Forbidden} | {IllegalTransition} once it is closed.
   */
  change(
    actor: Actor,
    action: GroupAction,
    id: string,
    work: (change: GroupChange) => Promise<void>,
  ): Promise<Group> {
    return this.database.transaction(async (tx) => {
      const change = await this.beginIn(tx, actor, action, id);
      await work(change);
      return change.group;
    });
  }

  /** Same as `change`, in a transaction of the caller. */
  async beginIn(tx: Transaction, actor: Actor, action: GroupAction, id: string): Promise<GroupChange> {
    const group = await lockGroup(tx, id);
    const status = { group, isMember: await isMemberOf(tx.manager, group.id, actor) };
    if (!mayOnGroup(actor, 'see', status)) throw new NotFound();
    if (!mayOnGroup(actor, action, status)) throw new Forbidden();
    group.assertOpen();
    return { tx, group, isMember: status.isMember };
  }
}

/** A group, under the lock that every change of it takes. @throws {NotFound} */
export async function lockGroup({ manager }: Transaction, id: string): Promise<Group> {
  const lock = { mode: 'pessimistic_write' } as const;
  const group = await manager.findOne(Group, { where: { id: identifier(id) }, lock });
  if (group === null) throw new NotFound();
  return group;
}

export const isMemberOf = async (
  manager: EntityManager,
  groupId: string,
  { personId }: { personId: string | null },
): Promise<boolean> => personId !== null && (await manager.existsBy(GroupMember, { groupId, personId }));

const eventOf = ({ personId: actorId }: Actor, { id: groupId }: Group) => ({
  subjectId: groupId,
  actorId,
  data: { groupId },
});
