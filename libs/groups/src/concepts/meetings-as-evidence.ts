import { Injectable } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import {
  type Evidence,
  EvidenceSubjects,
  EvidenceType,
  type Pointed,
  pointsNowhere,
} from '@passerelle/concepts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { InvalidInput, NotFound } from '@passerelle/problems';
import { OwnMembershipLoader } from '../group/group.loader.js';
import { mayOnGroup } from '../group/group.rules.js';
import { sentences } from '../groups.sentences.js';
import { type GroupMeeting, GroupMeetingLoader } from '../meetings/group-meeting.entity.js';
import { GroupMeetingType } from '../meetings/meeting.graphql.js';
import { GroupMeetingsService } from '../meetings/meetings.service.js';
import { GroupConcept } from './group-concept.entity.js';

/** A reader of a group may add a meeting of the group as evidence for a concept on which the group works. */
@Injectable()
export class MeetingsAsEvidence {
  constructor(
    subjects: EvidenceSubjects,
    private readonly database: Database,
    private readonly meetings: GroupMeetingsService,
    private readonly clock: Clock,
  ) {
    subjects.add('group_meeting', (...shown) => this.find(...shown));
  }

  /**
   * @throws {NotFound} for a meeting that the actor does not read, or of another group | {InvalidInput} for a meeting
   * that was not held
   */
  private async find(actor: Actor, meetingId: string, conceptId: string): Promise<Pointed> {
    const meeting = await this.meetings.see(actor, meetingId);
    const link = { groupId: meeting.groupId, conceptId };
    if (!(await this.database.manager.existsBy(GroupConcept, link))) throw new NotFound();
    if (meeting.cancelledAt !== null || meeting.at > this.clock.now())
      throw new InvalidInput([{ field: 'subjectId', rule: 'held', message: sentences.meetingNotHeld() }]);
    return { ...pointsNowhere, groupMeetingId: meeting.id };
  }
}

/** The fields that meetings of groups add to evidence. */
@Resolver(() => EvidenceType)
export class MeetingOfEvidenceResolver {
  constructor(
    private readonly meetingsById: GroupMeetingLoader,
    private readonly memberships: OwnMembershipLoader,
  ) {}

  @ResolveField(() => GroupMeetingType, {
    nullable: true,
    description:
      'The meeting of a group; null: it is something else, or the viewer does not read that group.',
  })
  @FieldOf('Evidence')
  async groupMeeting(evidence: Evidence, context: RequestContext<Actor>): Promise<GroupMeeting | null> {
    const meeting = await this.meetingOf(evidence, context);
    if (meeting === null) return null;
    const isMember = (await this.memberships.load(context, meeting.groupId)) !== null;
    return mayOnGroup(context.actor, 'read', { group: meeting.group, isMember }) ? meeting : null;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When the meeting of a group was held: whoever sees the evidence sees that it was.',
  })
  @FieldOf('Evidence')
  async heldAt(evidence: Evidence, context: RequestContext): Promise<Date | null> {
    return (await this.meetingOf(evidence, context))?.at ?? null;
  }

  private async meetingOf(
    { groupMeetingId }: Evidence,
    context: RequestContext,
  ): Promise<GroupMeeting | null> {
    return groupMeetingId === null ? null : this.meetingsById.load(context, groupMeetingId);
  }
}
