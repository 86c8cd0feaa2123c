import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import { type MemberRole, memberRoles } from './actor/actor.js';
import { OrganisationType } from './organisations/organisation.graphql.js';
import { PersonType } from './people/person.graphql.js';

export const MemberRoleEnum = enumOf('MemberRole', memberRoles, 'Role of somebody in an organisation.', {
  owner:
    'May also change the organisation, and invite, promote and remove members. There is always one at least.',
  member: 'Speaks for the organisation: writes its needs, answers for it.',
});

@ObjectType('Member', { description: 'Somebody in an organisation, as its members and curators see them.' })
export class MemberType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person: PersonType;

  @Field({ description: 'At which the person is written to.' })
  email: string;

  @Field(() => MemberRoleEnum, { description: 'Role in this organisation.' })
  role: MemberRole;

  @Field({ description: 'When they became a member.' })
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
  @Field(() => OrganisationType, { description: 'The one that the person belongs to.' })
  organisation: OrganisationType;

  @Field(() => MemberRoleEnum, { description: 'Role in this organisation.' })
  role: MemberRole;

  @Field({ description: 'When the membership began.' })
  since: Date;
}

export const MemberResult = resultOf('MemberResult', [MemberType, IllegalTransition]);

@ObjectType({ description: 'Somebody is no longer in an organisation.' })
export class MemberRemoved {
  @Field(() => OrganisationType, { description: 'The one that was left, as it is now.' })
  organisation: OrganisationType;
}

export const MemberRemovedResult = resultOf('MemberRemovedResult', [MemberRemoved, IllegalTransition]);
export const MembershipResult = resultOf('MembershipResult', [
  MembershipType,
  InvalidInput,
  IllegalTransition,
]);
