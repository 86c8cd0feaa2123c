import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { GroupType } from '../group/group.graphql.js';

@ObjectType('GroupInvitation', { description: 'An address that is asked to join a group.' })
export class GroupInvitationType {
  @Field(() => ID, { description: 'UUID of the invitation.' })
  id: string;

  @Field(() => GroupType, { description: 'Which group it is for.' })
  group: GroupType;

  @Field({ description: 'Where it was mailed; whoever accepts must have an account with this address.' })
  email: string;

  @Field(() => PersonType, { nullable: true, description: 'Who invited; null: their account is gone.' })
  invitedBy: PersonType | null;

  @Field(() => Date, { description: 'When it was last mailed.' })
  invitedAt: Date;

  @Field(() => Date, { description: 'Until when it may be accepted.' })
  expiresAt: Date;

  @Field({ description: 'It can no longer be accepted, and may be sent again.' })
  expired: boolean;

  @Field(() => Date, { nullable: true, description: 'The address does not exist, or refuses our mails.' })
  refusedAt: Date | null;
}

export const GroupInvitationConnection = connectionOf(GroupInvitationType, 'GroupInvitationConnection');
export const GroupInvitationResult = resultOf('GroupInvitationResult', [
  GroupInvitationType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);

/** For a person who becomes a member, or does not. */
export const GroupJoinResult = resultOf('GroupJoinResult', [GroupType, IllegalTransition, LimitReached]);
