import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { CHANGE_RULE, changeOf, ConnectionArgs, connectionOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';

@ObjectType({ description: 'What the viewer may do in a group; the server decides the same way.' })
export class GroupPermissions {
  @Field({ description: 'Read its members, needs, meetings and actions.' })
  read: boolean;

  @Field({ description: 'Change its name and purpose: its lead and curators.' })
  edit: boolean;

  @Field({ description: 'Invite, answer requests, remove members, arrange meetings, send the minutes.' })
  lead: boolean;

  @Field({ description: 'Note what is said and decided, who came, and what there is to do.' })
  write: boolean;

  @Field({ description: 'Say which needs it works on: members, for those of their company, and curators.' })
  linkNeed: boolean;

  @Field({ description: 'Say which concepts it works on: for a member, those in which they take part.' })
  linkConcept: boolean;

  @Field({ description: 'Ask to be a member.' })
  request: boolean;

  @Field({ description: 'Be a member no longer; the lead hands the group over before.' })
  leave: boolean;

  @Field({ description: 'End it: curators.' })
  close: boolean;
}

@ObjectType('Group', { description: 'A working group: people around a theme.' })
export class GroupType {
  @Field(() => ID, { description: 'UUID of the group.' })
  id: string;

  @Field({ description: 'One line, from 3 to 120 characters.' })
  title: string;

  @Field({ description: 'Plain text, from 20 to 4 000 characters.' })
  purpose: string;

  @Field(() => PersonType, { nullable: true, description: 'Who leads it; null: their account is gone.' })
  lead: PersonType | null;

  @Field(() => Int, { description: 'How many are in it, its lead among them.' })
  memberCount: number;

  @Field({ description: 'Whether the viewer is a member.' })
  viewerIsMember: boolean;

  @Field(() => [NeedType], {
    description: 'The needs that it works on, as far as the viewer may see them; for members and curators.',
  })
  needs: NeedType[];

  @Field(() => Date, { description: 'When a curator founded it.' })
  foundedAt: Date;

  @Field(() => Date, { nullable: true, description: 'It has ended, and nothing in it changes.' })
  closedAt: Date | null;

  @Field(() => Int, {
    description: 'Sent back with a change, so that two people do not overwrite each other.',
  })
  version: number;

  @Field(() => GroupPermissions, { description: 'What the viewer may do in the group in its present state.' })
  viewerCan: GroupPermissions;
}

export const GroupConnection = connectionOf(GroupType, 'GroupConnection');
export const GroupResult = resultOf('GroupResult', [
  GroupType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

@InputType({ description: 'Name and purpose of a group.' })
export class GroupInput {
  @Field({ description: 'One line, from 3 to 120 characters.' })
  title: string;

  @Field({ description: 'From 20 to 4 000 characters. Everybody who is signed in reads it.' })
  purpose: string;
}

@InputType('GroupChange', { description: `What changes of a group. ${CHANGE_RULE}` })
export class GroupChangeInput extends changeOf(GroupInput) {}

@ArgsType()
export class GroupsArgs extends ConnectionArgs {
  @Field({ defaultValue: false, description: 'Only those that the viewer is a member of.' })
  mine: boolean;

  @Field({ defaultValue: false, description: 'Those that have ended, instead of the others.' })
  closed: boolean;

  @Field({ defaultValue: '', description: 'Looks into their names.' })
  search: string;
}
