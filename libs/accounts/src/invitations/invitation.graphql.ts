import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultOf } from '@passerelle/graphql';
import { Conflict, InvalidInput, LimitReached } from '@passerelle/problems';
import type { MemberRole } from '../actor/index.js';
import { MemberRoleEnum } from '../members/index.js';

@ObjectType('Invitation', { description: 'An address that may join an organisation.' })
export class InvitationType {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => MemberRoleEnum)
  role: MemberRole;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the mail turned out to be undeliverable.' })
  refusedAt: Date | null;
}

export const InvitationConnection = connectionOf(InvitationType, 'InvitationConnection');

export const InvitationResult = resultOf('InvitationResult', [
  InvitationType,
  InvalidInput,
  Conflict,
  LimitReached,
]);
