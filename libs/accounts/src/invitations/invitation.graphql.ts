import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultOf } from '@passerelle/graphql';
import { Conflict, InvalidInput, LimitReached } from '@passerelle/problems';
import type { MemberRole } from '../actor/actor.js';
import { MemberRoleEnum } from '../membership.graphql.js';

@ObjectType('Invitation', { description: 'An address that may join an organisation.' })
export class InvitationType {
  @Field(() => ID, { description: 'UUID of the invitation.' })
  id: string;

  @Field({ description: 'Where it was mailed; whoever accepts must have an account with this address.' })
  email: string;

  @Field(() => MemberRoleEnum, { description: 'Role that the invited person will have in the organisation.' })
  role: MemberRole;

  @Field(() => String, { nullable: true, description: 'Name of the person, as an import says it.' })
  name: string | null;

  @Field({
    description: 'An import has made it, and nobody has sent it: `inviteMember` with its address sends it.',
  })
  held: boolean;

  @Field({ description: 'When the address was last invited.' })
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
