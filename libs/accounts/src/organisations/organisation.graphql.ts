import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CHANGE_RULE, changeOf, connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type OrganisationKind, organisationKinds } from '../actor/actor.js';

export const OrganisationKindEnum = enumOf(
  'OrganisationKind',
  organisationKinds,
  'What an organisation is.',
  {
    service_company: 'Provides services at home, and may ask for solutions: only such a company has needs.',
    startup: 'A young company: only such an organisation holds the profile of a startup.',
    cfa: 'A training centre for apprentices. It may ask that the ideas of those whom its members supervise are read first.',
    school:
      'A school or university. It may ask that the ideas of those whom its members supervise are read first.',
    cluster: 'A network of companies.',
    public_body: 'A public authority, such as a métropole or a département.',
  },
);

@ObjectType({ description: 'What the viewer may do with an organisation; the server decides the same way.' })
export class OrganisationPermissions {
  @Field({ description: 'See its members and their addresses: its members and curators.' })
  seeMembers: boolean;
  @Field({ description: 'Change what it says of itself: its owners and curators.' })
  update: boolean;
  @Field({ description: 'Say when it is away.' })
  setAbsence: boolean;
  @Field({ description: 'Say, as a curator, that one has looked at it.' })
  confirmSeen: boolean;
  @Field({ description: 'Invite people to it: its owners and curators.' })
  invite: boolean;
  @Field({
    description: 'Give members another role, and remove them: its owners and curators. The last owner stays.',
  })
  changeMembers: boolean;
  @Field({ description: 'No longer belong to it: its members. The last owner stays.' })
  leave: boolean;
}

@ObjectType('Organisation', {
  description: 'A company, startup, school, cluster or public body that people belong to.',
})
export class OrganisationType {
  @Field(() => ID, { description: 'UUID of the organisation.' })
  id: string;

  @Field({ description: 'As its members wrote it, from 2 to 120 characters.' })
  name: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is; decides what it may do.' })
  kind: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'Its SIRET, 14 digits; null: not known.' })
  siret: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address that begins with https:// or http://; null: none was given.',
  })
  website: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Away today. Absences are for members and curators; null for others.',
  })
  away: boolean | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day of its present or next absence; null: none, or the viewer is neither a member nor a curator.',
  })
  awayFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day of the absence.' })
  awayUntil: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a curator has looked at it; before that, it may invite five people. For members and curators; null for others.',
  })
  seen: boolean | null;

  @Field({
    description:
      'When it was added: to the millisecond for members and curators; for others the beginning of that day (UTC), so that a need whose company is hidden is not matched with a company that was new at that moment.',
  })
  createdAt: Date;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version: number;

  @Field(() => OrganisationPermissions, { description: 'What the viewer may do with the organisation.' })
  viewerCan: OrganisationPermissions;
}

/** The result for a curator who has checked an organisation. */
export const OrganisationSeenResult = resultOf('OrganisationSeenResult', [
  OrganisationType,
  IllegalTransition,
]);

export const OrganisationConnection = connectionOf(OrganisationType, 'OrganisationConnection');

@InputType({ description: 'What an organisation says of itself.' })
export class OrganisationInput {
  @Field({ description: 'From 2 to 120 characters.' })
  name: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind: OrganisationKind;

  @Field(() => String, { nullable: true, description: '14 digits with a right key; spaces are welcome.' })
  siret: string | null;

  @Field(() => String, { nullable: true, description: 'An address that begins with https:// or http://.' })
  website: string | null;
}

@InputType('OrganisationChange', { description: `What changes of an organisation. ${CHANGE_RULE}` })
export class OrganisationChangeInput extends changeOf(OrganisationInput) {}

/** The result of a change of an organisation. */
export const OrganisationResult = resultOf('OrganisationResult', [
  OrganisationType,
  InvalidInput,
  Conflict,
  LimitReached,
]);
