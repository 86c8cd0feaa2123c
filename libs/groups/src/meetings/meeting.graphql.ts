import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { ActionType } from '@passerelle/actions';
import { CHANGE_RULE, changeOf, connectionOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { GroupType } from '../group/group.graphql.js';

@ObjectType({ description: 'What the viewer may do with a meeting; the server decides the same way.' })
export class GroupMeetingPermissions {
  @Field({ description: 'Move it, change its agenda, or call it off.' })
  edit: boolean;

  @Field({ description: 'Note what is said and decided, who came, and what there is to do.' })
  write: boolean;

  @Field({ description: 'Send the minutes: once it has begun.' })
  publish: boolean;
}

@ObjectType('Attendance', { description: 'Whether somebody came.' })
export class AttendanceType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person: PersonType;

  @Field(() => Boolean, { nullable: true, description: 'Whether they came; null: nobody has noted it.' })
  attended: boolean | null;
}

@ObjectType('MeetingDecision', { description: 'What a group has decided.' })
export class MeetingDecisionType {
  @Field(() => ID, { description: 'UUID of the decision.' })
  id: string;

  @Field({ description: 'One line, at most 500 characters.' })
  text: string;
}

@ObjectType('ActionInMinutes', { description: 'An action as it was when the minutes were sent.' })
export class ActionInMinutesType {
  @Field({ description: 'What was to be done.' })
  title: string;

  @Field({ description: 'The name of whoever does it; empty: nobody does it any more.' })
  owner: string;

  @Field({ description: 'By when it was to be done, such as “2026-12-03”.' })
  dueOn: string;
}

@ObjectType('MinutesEdition', { description: 'The minutes as they were sent. They do not change.' })
export class MinutesEditionType {
  @Field(() => Int, { description: 'Its number, from 1; those after it are corrections.' })
  edition: number;

  @Field(() => Date, { description: 'When it was sent.' })
  publishedAt: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who sent it; null: their account is gone.' })
  publishedBy: PersonType | null;

  @Field({ description: 'What was corrected; empty for the first.' })
  correction: string;

  @Field({ description: 'What was said; may be empty.' })
  minutes: string;

  @Field(() => [String], { description: 'What was decided, in the order in which it was noted.' })
  decisions: string[];

  @Field(() => [ActionInMinutesType], { description: 'What was given out.' })
  actions: ActionInMinutesType[];

  @Field(() => [String], { description: 'The names of those who came.' })
  present: string[];

  @Field(() => [String], { description: 'The names of those who did not.' })
  absent: string[];
}

@ObjectType('GroupMeeting', { description: 'A meeting of a group, for its members and curators.' })
export class GroupMeetingType {
  @Field(() => ID, { description: 'UUID of the meeting.' })
  id: string;

  @Field(() => GroupType, { description: 'Whose meeting it is.' })
  group: GroupType;

  @Field(() => Date, { description: 'When it begins.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'One line; null: by a video call.' })
  place: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'To a video call; begins with https://. Null: at a place.',
  })
  link: string | null;

  @Field({ description: 'What it is to be about, at most 4 000 characters; may be empty.' })
  agenda: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was called off: it does not take place. Null: it was not.',
  })
  cancelledAt: Date | null;

  @Field({ description: 'Why it does not; may be empty.' })
  cancelNote: string;

  @Field({ description: 'Whether it is still to come.' })
  ahead: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Its calendar file, for those who are signed in; null once it has begun or was called off.',
  })
  calendarUrl: string | null;

  @Field({ description: 'What is said, as it is being written.' })
  minutes: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who last wrote the minutes; null: nobody yet, or their account is gone.',
  })
  writtenBy: PersonType | null;

  @Field(() => Date, { nullable: true, description: 'When the minutes were last written; null: not yet.' })
  writtenAt: Date | null;

  @Field(() => [AttendanceType], { description: 'Of the members, and of whoever was noted as present.' })
  attendance: AttendanceType[];

  @Field(() => [MeetingDecisionType], {
    description: 'What was decided, in the order in which it was noted.',
  })
  decisions: MeetingDecisionType[];

  @Field(() => [ActionType], { description: 'What was given out there, the soonest due first.' })
  actions: ActionType[];

  @Field(() => [MinutesEditionType], { description: 'The minutes as they were sent, the last first.' })
  editions: MinutesEditionType[];

  @Field(() => Int, {
    description: 'Sent back with a change, so that two people do not overwrite each other.',
  })
  version: number;

  @Field(() => GroupMeetingPermissions, { description: 'What the viewer may do with the meeting now.' })
  viewerCan: GroupMeetingPermissions;
}

export const GroupMeetingConnection = connectionOf(GroupMeetingType, 'GroupMeetingConnection');
export const GroupMeetingResult = resultOf('GroupMeetingResult', [
  GroupMeetingType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

@InputType({ description: 'When and where a group meets; a place or a link is needed.' })
export class GroupMeetingInput {
  @Field(() => Date, {
    description: 'When it begins: within two years; a new one may have been held in the last thirty days.',
  })
  at: Date;

  @Field({ defaultValue: '', description: 'One line, at most 200 characters; this or the link is needed.' })
  place: string;

  @Field({ defaultValue: '', description: 'To a video call; begins with https://.' })
  link: string;

  @Field({ defaultValue: '', description: 'What it is to be about; at most 4 000 characters.' })
  agenda: string;
}

@InputType('GroupMeetingChange', { description: `What changes of a meeting. ${CHANGE_RULE}` })
export class GroupMeetingChangeInput extends changeOf(GroupMeetingInput) {}
