import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
  VersionArg,
} from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import type { Group } from '../group/group.entity.js';
import { GroupLoader, OwnMembershipLoader } from '../group/group.loader.js';
import { type GroupAction, mayOnGroup } from '../group/group.rules.js';
import { type GroupMeeting, GroupMeetingLoader } from './group-meeting.entity.js';
import { GroupMeetingCalendars } from './meeting-calendars.js';
import {
  GroupMeetingChangeInput,
  GroupMeetingConnection,
  GroupMeetingInput,
  type GroupMeetingPermissions,
  GroupMeetingResult,
  GroupMeetingType,
} from './meeting.graphql.js';
import { groupMeetingEvents } from './meeting.rules.js';
import { GroupMeetingsService } from './meetings.service.js';
import { ServeGroupMeetingCalendar } from './serve-group-meeting-calendar.js';

const note = { defaultValue: '', description: 'Why, for those who would have come; at most 500 characters.' };

@Resolver(() => GroupMeetingType)
export class GroupMeetingsResolver {
  constructor(
    private readonly service: GroupMeetingsService,
    private readonly calendar: ServeGroupMeetingCalendar,
    private readonly groups: GroupLoader,
    private readonly memberships: OwnMembershipLoader,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => GroupMeetingConnection, {
    description: 'The meetings of a group, the last first; for members and curators.',
  })
  @Allow('signedIn')
  meetingsOfGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group', 'groupId') groupId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<GroupMeeting>> {
    return this.service.ofGroup(actor, groupId, page);
  }

  @Query(() => GroupMeetingConnection, {
    description: 'The meetings to come of the groups that the viewer is in, the next first.',
  })
  @Allow('signedIn')
  myGroupMeetings(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<GroupMeeting>> {
    return this.service.mine(actor, page);
  }

  @Query(() => GroupMeetingConnection, {
    description:
      'The meetings of the groups that the viewer reads, the last first. `search` looks into the name of the group, the place and the agenda.',
  })
  @Allow('signedIn')
  groupMeetings(
    @CurrentActor() actor: Actor,
    @Args() page: ConnectionArgs,
    @Args('search', { defaultValue: '', description: 'At most 100 characters; empty: all.' }) search: string,
  ): Promise<Page<GroupMeeting>> {
    return this.service.found(actor, search, page);
  }

  @Query(() => GroupMeetingType, { description: 'For members and curators.' })
  @Allow('signedIn')
  groupMeeting(@CurrentActor() actor: Actor, @IdArg('the meeting') meetingId: string): Promise<GroupMeeting> {
    return this.service.see(actor, meetingId);
  }

  @Mutation(() => GroupMeetingResult, {
    description:
      'Arranges a meeting. Every member gets a mail. One that was held in the last thirty days is entered for its minutes, and nobody is told.',
  })
  @Allow('signedIn')
  planGroupMeeting(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @Args('input', { description: 'When, where, and what about.' }) input: GroupMeetingInput,
    @Once() once: Once,
  ): Promise<GroupMeeting> {
    return once(
      () => this.service.plan(actor, groupId, input),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => GroupMeetingResult, {
    description: 'Moves a meeting, of which every member gets a mail, or changes its agenda alone.',
  })
  @Allow('signedIn')
  editGroupMeeting(
    @CurrentActor() actor: Actor,
    @IdArg('the meeting') meetingId: string,
    @VersionArg('meeting') version: number,
    @Args('input', { description: 'The fields that change.' }) input: GroupMeetingChangeInput,
  ): Promise<GroupMeeting> {
    return this.service.edit(actor, meetingId, version, input);
  }

  @Mutation(() => GroupMeetingResult, { description: 'Calls a meeting off. Every member gets a mail.' })
  @Allow('signedIn')
  cancelGroupMeeting(
    @CurrentActor() actor: Actor,
    @IdArg('the meeting') meetingId: string,
    @Args('note', note) text: string,
  ): Promise<GroupMeeting> {
    return this.service.cancel(actor, meetingId, { note: text });
  }

  @FieldOf('GroupMeeting')
  async group({ groupId }: GroupMeeting, context: RequestContext): Promise<Group> {
    const group = await this.groups.load(context, groupId);
    if (group === null) throw new NotFound();
    return group;
  }

  @FieldOf('GroupMeeting')
  ahead(meeting: GroupMeeting): boolean {
    return meeting.isAheadAt(this.clock.now());
  }

  @FieldOf('GroupMeeting')
  calendarUrl(meeting: GroupMeeting): string | null {
    return this.calendar.urlOf(meeting);
  }

  @FieldOf('GroupMeeting')
  async writtenBy({ writtenById }: GroupMeeting, context: RequestContext): Promise<Person | null> {
    return writtenById === null ? null : this.people.load(context, writtenById);
  }

  @FieldOf('GroupMeeting')
  async viewerCan(meeting: GroupMeeting, context: RequestContext<Actor>): Promise<GroupMeetingPermissions> {
    const group = await this.group(meeting, context);
    const isMember = (await this.memberships.load(context, group.id)) !== null;
    const isOpen = group.closedAt === null && meeting.cancelledAt === null;
    const may = (action: GroupAction): boolean =>
      isOpen && mayOnGroup(context.actor, action, { group, isMember });
    const isAhead = meeting.isAheadAt(this.clock.now());
    return { edit: isAhead && may('lead'), write: may('write'), publish: !isAhead && may('lead') };
  }
}

export const providersOfMeetings = [
  provideEvents(groupMeetingEvents),
  GroupMeetingCalendars,
  GroupMeetingLoader,
  GroupMeetingsResolver,
  GroupMeetingsService,
  ServeGroupMeetingCalendar,
];
