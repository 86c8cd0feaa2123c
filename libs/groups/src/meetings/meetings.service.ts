import { Injectable } from '@nestjs/common';
import { type Actor, changedMeanwhile, parametersOf, RateLimits, searchPattern } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import {
  type AuditedChange,
  Database,
  type LoggedAction,
  newId,
  type Transaction,
} from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { identifier, LimitReached, NotFound, parseChange, parseInput } from '@passerelle/problems';
import { type GroupAction, isMemberSql, readsGroupSql } from '../group/group.rules.js';
import { type GroupChange, GroupsService } from '../group/groups.service.js';
import { sentences } from '../groups.sentences.js';
import { GroupMeeting } from './group-meeting.entity.js';
import type { GroupMeetingChangeInput, GroupMeetingInput } from './meeting.graphql.js';
import {
  assertWholeMeeting,
  auditOfMeeting,
  cancelMeetingInput,
  GroupMeetingCancelled,
  GroupMeetingChanged,
  GroupMeetingEntered,
  groupMeetingInput,
  GroupMeetingPlanned,
  newGroupMeetingInput,
} from './meeting.rules.js';

/** How many meetings a group may have. */
const MOST_MEETINGS = 300;
/** Each is a mail to every member. */
const MAILS_A_DAY = { window: 24 * 3_600, max: 20 };

/** A change of a meeting. The lock of its group covers all texts about the meeting. */
export interface MeetingChange extends GroupChange {
  meeting: GroupMeeting;
}

/** Order of lists of past meetings. */
export const lastFirst: OrderKey<GroupMeeting>[] = [
  { column: 'meeting.at', kind: 'time', direction: 'DESC', value: ({ at }) => at },
  { column: 'meeting.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** Groups arrange, move and cancel meetings. */
@Injectable()
export class GroupMeetingsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a meeting of a group that the actor does not read. */
  async see(actor: Actor, id: string, action: GroupAction = 'read'): Promise<GroupMeeting> {
    const meeting = await this.database.manager.findOneBy(GroupMeeting, { id: identifier(id) });
    if (meeting === null) throw new NotFound();
    await this.groups.see(actor, meeting.groupId, action);
    return meeting;
  }

  /**
   * The meetings of a group, last first, future ones at the top.
   * @throws {NotFound}
   */
  async ofGroup(actor: Actor, groupId: string, page: ConnectionArgs): Promise<Page<GroupMeeting>> {
    const { id } = await this.groups.see(actor, groupId, 'read');
    const query = this.database.manager
      .createQueryBuilder(GroupMeeting, 'meeting')
      .where('meeting.groupId = :id', { id });
    return keysetPage(query, page, lastFirst);
  }

  /** Future meetings of the actor's groups, soonest first. */
  mine(actor: Actor, page: ConnectionArgs): Promise<Page<GroupMeeting>> {
    const query = this.database.manager
      .createQueryBuilder(GroupMeeting, 'meeting')
      .innerJoin('working_group', 'working_group', 'working_group.id = meeting.groupId')
      .where(`meeting.cancelledAt IS NULL AND meeting.at > :now AND ${isMemberSql}`, {
        ...parametersOf(actor),
        // Includes meetings that began within the last hour, for people who come late.
        now: new Date(this.clock.now().getTime() - 3_600_000),
      });
    return keysetPage(query, page, [
      { column: 'meeting.at', kind: 'time', direction: 'ASC', value: ({ at }) => at },
      { column: 'meeting.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
    ]);
  }

  /**
   * Meetings of groups that the actor reads, with the text in the name of the group, the place or the agenda, last
   * first.
   */
  found(actor: Actor, search: string, page: ConnectionArgs): Promise<Page<GroupMeeting>> {
    const query = this.database.manager
      .createQueryBuilder(GroupMeeting, 'meeting')
      .innerJoin('working_group', 'working_group', 'working_group.id = meeting.groupId')
      .where(readsGroupSql, parametersOf(actor));
    const pattern = searchPattern(search);
    if (pattern !== undefined)
      query.andWhere(
        `unaccent(concat_ws(' ', working_group.title, meeting.place, meeting.agenda)) ILIKE unaccent(:pattern)`,
        { pattern },
      );
    return keysetPage(query, page, lastFirst);
  }

  /**
   * Arranges a meeting, and every member is notified. Or enters a meeting that took place lately, for its minutes,
   * and nobody is notified.
   * @throws {InvalidInput} | {LimitReached}
   */
  async plan(actor: Actor, groupId: string, input: GroupMeetingInput): Promise<GroupMeeting> {
    const now = this.clock.now();
    const plan = parseInput(newGroupMeetingInput(now), input);
    const { id } = await this.groups.see(actor, groupId);
    return this.database.transaction(async (tx) => {
      const { group } = await this.groups.beginIn(tx, actor, 'lead', id);
      if ((await tx.manager.countBy(GroupMeeting, { groupId: group.id })) >= MOST_MEETINGS)
        throw new LimitReached(sentences.tooManyMeetings({ max: MOST_MEETINGS }));
      const meeting = tx.manager.create(GroupMeeting, {
        ...plan,
        id: newId(),
        groupId: group.id,
        sequence: 0,
        cancelledAt: null,
        cancelNote: '',
        minutes: '',
        writtenById: null,
        writtenAt: null,
        edition: 0,
        publishedFrom: null,
        plannedById: actor.personId,
        plannedAt: now,
      });
      const isAhead = meeting.isAheadAt(now);
      if (isAhead) await this.countMails(tx, group.id);
      await tx.manager.insert(GroupMeeting, meeting);
      const happened = isAhead ? GroupMeetingPlanned : GroupMeetingEntered;
      await tx.record(happened(eventOf(actor, meeting)));
      await tx.audit({
        ...onMeeting(actor, meeting, isAhead ? 'planMeeting' : 'enterMeeting'),
        before: null,
        after: auditOfMeeting(meeting),
      });
      return meeting;
    });
  }

  /**
   * Moves a meeting, or changes its agenda.
   * @throws {Conflict} | {IllegalTransition} once it has begun, or was cancelled.
   */
  async edit(
    actor: Actor,
    id: string,
    version: number,
    input: GroupMeetingChangeInput,
  ): Promise<GroupMeeting> {
    const now = this.clock.now();
    const changes = parseChange(groupMeetingInput(now), input);
    return this.change(actor, 'lead', id, async ({ tx, meeting }) => {
      if (meeting.version !== version) {
        const read = { kind: 'group_meeting', id: meeting.id, version: meeting.version };
        throw await changedMeanwhile(tx, read, sentences.meetingChangedMeanwhile());
      }
      assertWholeMeeting({ ...meeting, ...changes });
      const before = auditOfMeeting(meeting);
      const change = meeting.plan(changes, now);
      if (change === 'same') return;
      const isMoved = change === 'moved';
      if (isMoved) await this.countMails(tx, meeting.groupId);
      await tx.manager.save(meeting);
      const event = eventOf(actor, meeting);
      await tx.record(GroupMeetingChanged({ ...event, data: { ...event.data, isMoved } }));
      const log = onMeeting(actor, meeting, isMoved ? 'moveMeeting' : 'edit');
      await tx.audit({ ...log, before, after: auditOfMeeting(meeting) });
    });
  }

  /**
   * Cancels a meeting. Every member is notified.
   * @throws {IllegalTransition} once it has begun, or was cancelled.
   */
  async cancel(actor: Actor, id: string, input: { note: string }): Promise<GroupMeeting> {
    const { note } = parseInput(cancelMeetingInput, input);
    return this.change(actor, 'lead', id, async ({ tx, meeting }) => {
      const before = auditOfMeeting(meeting);
      meeting.cancel(note, this.clock.now());
      await this.countMails(tx, meeting.groupId);
      await tx.manager.save(meeting);
      await tx.record(GroupMeetingCancelled(eventOf(actor, meeting)));
      await tx.audit({
        ...onMeeting(actor, meeting, 'cancelMeeting'),
        before,
        after: auditOfMeeting(meeting),
      });
    });
  }

  /**
   * Runs a change of a meeting by an actor with the permission, in a transaction with the lock of its group.
   * @throws {NotFound} for a meeting that the actor may not see | {Forbidden} | {IllegalTransition} once the group is
   * closed.
   */
  async change(
    actor: Actor,
    action: GroupAction,
    id: string,
    work: (change: MeetingChange) => Promise<void>,
  ): Promise<GroupMeeting> {
    const { groupId } = await this.see(actor, id);
    return this.database.transaction(async (tx) => {
      const change = await this.groups.beginIn(tx, actor, action, groupId);
      // Read again under the lock.
      const meeting = await tx.manager.findOneByOrFail(GroupMeeting, { id: identifier(id) });
      await work({ ...change, meeting });
      return meeting;
    });
  }

  private async countMails({ manager }: Transaction, groupId: string): Promise<void> {
    const { allowed, retryAfter } = await this.limits.consume(
      `groupMeeting|${groupId}`,
      MAILS_A_DAY,
      manager,
    );
    if (!allowed) throw new LimitReached(sentences.tooManyMeetingMails({ max: MAILS_A_DAY.max }), retryAfter);
  }
}

export const eventOf = (
  { personId: actorId }: Pick<Actor, 'personId'>,
  { id: meetingId, groupId }: Pick<GroupMeeting, 'id' | 'groupId'>,
) => ({ subjectId: meetingId, actorId, data: { groupId, meetingId } });

export const onMeeting = (
  { personId }: Pick<Actor, 'personId'>,
  { id }: Pick<GroupMeeting, 'id'>,
  action: LoggedAction,
  concernedId?: string,
): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'concernedId'> => ({
  actorId: personId,
  object: { kind: 'group_meeting', id },
  action,
  concernedId,
});
