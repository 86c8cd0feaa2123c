import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type MemberRole, memberRoles } from './membership.entity.js';
import { OrganisationType } from './organisation.graphql.js';
import { PersonType } from './person.graphql.js';

export const MemberRoleEnum = enumOf('MemberRole', memberRoles);

@ObjectType('Member', { description: 'Somebody in an organisation, as its members and curators see them.' })
export class MemberType {
  @Field(() => PersonType)
  person: PersonType;

  @Field()
  email: string;

  @Field(() => MemberRoleEnum)
  role: MemberRole;

  @Field()
  since: Date;
}

export const MemberConnection = connectionOf(MemberType, 'MemberConnection');

@ObjectType('Membership', { description: 'What somebody is in one organisation.' })
export class MembershipType {
  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field(() => MemberRoleEnum)
  role: MemberRole;

  @Field()
  since: Date;
}

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
export const MemberResult = resultOf('MemberResult', [MemberType, IllegalTransition]);

@ObjectType({ description: 'Somebody is no longer in an organisation.' })
export class MemberRemoved {
  @Field(() => OrganisationType)
  organisation: OrganisationType;
}

export const MemberRemovedResult = resultOf('MemberRemovedResult', [MemberRemoved, IllegalTransition]);
export const MembershipResult = resultOf('MembershipResult', [
  MembershipType,
  InvalidInput,
  IllegalTransition,
]);
