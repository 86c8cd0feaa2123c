import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { GroupType } from '../group/index.js';

@ObjectType('GroupInvitation', { description: 'An address that is asked to join a group.' })
export class GroupInvitationType {
  @Field(() => ID)
  id: string;

  @Field(() => GroupType)
  group: GroupType;

  @Field()
  email: string;

  @Field(() => PersonType, { nullable: true })
  invitedBy: PersonType | null;

  @Field(() => Date)
  invitedAt: Date;

  @Field(() => Date)
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

/** Of whoever becomes a member, or does not. */
export const GroupJoinResult = resultOf('GroupJoinResult', [GroupType, IllegalTransition, LimitReached]);
