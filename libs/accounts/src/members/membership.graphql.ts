import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import { type MemberRole, memberRoles } from '../actor/index.js';
import { OrganisationType } from '../organisations/index.js';
import { PersonType } from '../people/index.js';

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

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: mails do not reach their address. Null: the viewer is no curator.',
  })
  mailsArrive: boolean | null;
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
