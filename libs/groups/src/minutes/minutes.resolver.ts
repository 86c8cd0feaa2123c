import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { type Action, ActionInput, ActionLoader } from '@passerelle/actions';
import {
  Allow,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type RequestContext,
  VersionArg,
} from '@passerelle/graphql';
import type { GroupMeeting } from '../meetings/group-meeting.entity.js';
import {
  AttendanceType,
  GroupMeetingResult,
  GroupMeetingType,
  MinutesEditionType,
} from '../meetings/meeting.graphql.js';
import { GroupMeetingsService } from '../meetings/meetings.service.js';
import type { MinutesContent, MinutesEdition } from './minutes-edition.entity.js';
import type { MeetingDecision } from './minutes.entity.js';
import {
  type Attendance,
  AttendanceLoader,
  DecisionsLoader,
  EditionsLoader,
  MeetingActionsLoader,
} from './minutes.loader.js';
import { MinutesService } from './minutes.service.js';

const text = { description: 'One line, at most 500 characters.' };

@Resolver(() => GroupMeetingType)
export class MinutesResolver {
  constructor(
    private readonly service: MinutesService,
    private readonly meetings: GroupMeetingsService,
    private readonly noted: DecisionsLoader,
    private readonly given: MeetingActionsLoader,
    private readonly sent: EditionsLoader,
    private readonly came: AttendanceLoader,
    private readonly allActions: ActionLoader,
  ) {}

  @Mutation(() => GroupMeetingResult, {
    description: 'Keeps what is said so far; at most 20 000 characters. Nobody is told until it is sent.',
  })
  @Allow('signedIn')
  writeMinutes(
    @CurrentActor() actor: Actor,
    @IdArg('the meeting') meetingId: string,
    @VersionArg('meeting') read: number,
    @Args('minutes', { description: 'All that is said so far; at most 20 000 characters.' }) minutes: string,
  ): Promise<GroupMeeting> {
    return this.service.write(actor, meetingId, read, { minutes });
  }

  @Mutation(() => GroupMeetingResult, { description: 'Notes what is decided.' })
  @Allow('signedIn')
  addMeetingDecision(
    @CurrentActor() actor: Actor,
    @IdArg('the meeting') meetingId: string,
    @Args('text', text) words: string,
    @Once() once: Once,
  ): Promise<GroupMeeting> {
    return once(
      () => this.service.decide(actor, meetingId, { text: words }),
      (made) => this.meetings.see(actor, made),
    );
  }

  @Mutation(() => GroupMeetingResult, { description: 'Says a decision better; empty, it is taken out.' })
  @Allow('signedIn')
  editMeetingDecision(
    @CurrentActor() actor: Actor,
    @IdArg('the meeting') meetingId: string,
    @IdArg('the decision', 'decisionId') decisionId: string,
    @Args('text', text) given: string,
  ): Promise<GroupMeeting> {
    return this.service.reword(actor, meetingId, decisionId, { text: given });
  }

  @Mutation(() => GroupMeetingResult, { description: 'Gives out an action of the group.' })
  @Allow('signedIn')
  addMeetingAction(
    @CurrentActor() actor: Actor,
    @IdArg('the meeting') meetingId: string,
    @Args('input', { description: 'What is to be done, by whom, by when.' }) input: ActionInput,
    @Once() once: Once,
  ): Promise<GroupMeeting> {
    return once(
      () => this.service.giveOut(actor, meetingId, input),
      (made) => this.meetings.see(actor, made),
    );
  }

  @Mutation(() => GroupMeetingResult, { description: 'Notes whether somebody came.' })
  @Allow('signedIn')
  setAttendance(
    @CurrentActor() actor: Actor,
    @IdArg('the meeting') meetingId: string,
    @IdArg('the person', 'personId') personId: string,
    @Args('attended', { description: 'Whether they came.' }) attended: boolean,
  ): Promise<GroupMeeting> {
    return this.service.attend(actor, meetingId, personId, attended);
  }

  @Mutation(() => GroupMeetingResult, {
    description:
      'Sends the minutes to every member. They are fixed then: what is written afterwards is sent as a correction, which says what it corrects.',
  })
  @Allow('signedIn')
  publishMinutes(
    @CurrentActor() actor: Actor,
    @IdArg('the meeting') meetingId: string,
    @VersionArg('meeting') read: number,
    @Args('correction', { defaultValue: '', description: 'What is corrected; at most 500 characters.' })
    correction: string,
  ): Promise<GroupMeeting> {
    return this.service.publish(actor, meetingId, read, { correction });
  }

  @FieldOf('GroupMeeting')
  async decisions({ id: meetingId }: GroupMeeting, context: RequestContext): Promise<MeetingDecision[]> {
    return [...(await this.noted.load(context, meetingId))];
  }

  @FieldOf('GroupMeeting')
  async actions({ id: meetingId }: GroupMeeting, context: RequestContext): Promise<Action[]> {
    const given = await this.given.load(context, meetingId);
    const actions = await this.allActions.loadAll(
      context,
      given.map(({ actionId }) => actionId),
    );
    return actions.toSorted((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1));
  }

  @FieldOf('GroupMeeting')
  async editions({ id: meetingId }: GroupMeeting, context: RequestContext): Promise<MinutesEdition[]> {
    return [...(await this.sent.load(context, meetingId))];
  }

  @FieldOf('GroupMeeting')
  async attendance({ id: meetingId }: GroupMeeting, context: RequestContext): Promise<Attendance[]> {
    return [...(await this.came.load(context, meetingId))];
  }
}

/** The person of an attendance. */
@Resolver(() => AttendanceType)
export class AttendanceResolver {
  constructor(private readonly people: PersonLoader) {}

  @FieldOf('Attendance')
  person({ personId }: Attendance, context: RequestContext): Promise<Person | null> {
    return this.people.load(context, personId);
  }
}

/** Fields of sent minutes. */
@Resolver(() => MinutesEditionType)
export class MinutesEditionResolver {
  constructor(private readonly people: PersonLoader) {}

  @FieldOf('MinutesEdition')
  async publishedBy({ publishedById }: MinutesEdition, context: RequestContext): Promise<Person | null> {
    return publishedById === null ? null : this.people.load(context, publishedById);
  }

  @FieldOf('MinutesEdition')
  minutes({ content }: MinutesEdition): string {
    return content.minutes;
  }

  @FieldOf('MinutesEdition')
  decisions({ content }: MinutesEdition): string[] {
    return content.decisions;
  }

  @FieldOf('MinutesEdition')
  actions({ content }: MinutesEdition): MinutesContent['actions'] {
    return content.actions;
  }

  @FieldOf('MinutesEdition')
  present({ content }: MinutesEdition): string[] {
    return content.present;
  }

  @FieldOf('MinutesEdition')
  absent({ content }: MinutesEdition): string[] {
    return content.absent;
  }
}

export const providersOfMinutes = [
  AttendanceLoader,
  AttendanceResolver,
  DecisionsLoader,
  EditionsLoader,
  MeetingActionsLoader,
  MinutesEditionResolver,
  MinutesResolver,
  MinutesService,
];
