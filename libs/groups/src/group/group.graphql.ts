import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { ConnectionArgs, connectionOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';

@ObjectType({ description: 'What the viewer may do in a group; the server decides the same way.' })
export class GroupPermissions {
  @Field({ description: 'Read its members, needs, meetings and actions.' })
  read: boolean;

  @Field()
  edit: boolean;

  @Field({ description: 'Invite, answer requests, remove members, arrange meetings, send the minutes.' })
  lead: boolean;

  @Field({ description: 'Note what is said and decided, who came, and what there is to do.' })
  write: boolean;

  @Field()
  linkNeed: boolean;

  @Field({ description: 'Say which concepts it works on: for a member, those in which they take part.' })
  linkConcept: boolean;

  @Field({ description: 'Ask to be a member.' })
  request: boolean;

  @Field()
  leave: boolean;

  @Field()
  close: boolean;
}

@ObjectType('Group', { description: 'A working group: people around a theme.' })
export class GroupType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  purpose: string;

  @Field(() => PersonType, { nullable: true, description: 'Null: their account is gone.' })
  lead: PersonType | null;

  @Field(() => Int)
  memberCount: number;

  @Field({ description: 'Whether the viewer is a member.' })
  viewerIsMember: boolean;

  @Field(() => [NeedType], {
    description: 'The needs that it works on, as far as the viewer may see them; for members and curators.',
  })
  needs: NeedType[];

  @Field(() => Date)
  foundedAt: Date;

  @Field(() => Date, { nullable: true, description: 'It has ended, and nothing in it changes.' })
  closedAt: Date | null;

  @Field(() => Int, {
    description: 'Sent back with a change, so that two people do not overwrite each other.',
  })
  version: number;

  @Field(() => GroupPermissions)
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

@InputType()
export class GroupInput {
  @Field({ description: 'One line, from 3 to 120 characters.' })
  title: string;

  @Field({ description: 'From 20 to 4 000 characters. Everybody who is signed in reads it.' })
  purpose: string;
}

@ArgsType()
export class GroupsArgs extends ConnectionArgs {
  @Field({ defaultValue: false, description: 'Only those that the viewer is a member of.' })
  mine: boolean;

  @Field({ defaultValue: false, description: 'Those that have ended, instead of the others.' })
  closed: boolean;

  @Field({ defaultValue: '', description: 'Looks into their names.' })
  search: string;
}
