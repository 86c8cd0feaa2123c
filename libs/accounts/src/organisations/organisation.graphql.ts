import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, LocalDate, resultOf } from '@passerelle/graphql';
import { Conflict, InvalidInput, LimitReached } from '@passerelle/problems';
import { type OrganisationKind, organisationKinds } from '../actor/index.js';

export const OrganisationKindEnum = enumOf('OrganisationKind', organisationKinds);

@ObjectType({ description: 'What the viewer may do with an organisation; the server decides the same way.' })
export class OrganisationPermissions {
  @Field()
  seeMembers: boolean;
  @Field()
  update: boolean;
  @Field({ description: 'Say when it is away.' })
  setAbsence: boolean;
  @Field()
  invite: boolean;
  @Field()
  changeMembers: boolean;
  @Field()
  leave: boolean;
}

@ObjectType('Organisation')
export class OrganisationType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => OrganisationKindEnum)
  kind: OrganisationKind;

  @Field(() => String, { nullable: true, description: '14 digits.' })
  siret: string | null;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Away today. Absences are for members and curators; null for others.',
  })
  away: boolean | null;

  @Field(() => LocalDate, { nullable: true })
  awayFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day of the absence.' })
  awayUntil: string | null;

  @Field({
    description:
      'To the millisecond for members and curators; for others the beginning of that day (UTC), so that a need whose company is hidden is not matched with a company that was new at that moment.',
  })
  createdAt: Date;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version: number;

  @Field(() => OrganisationPermissions)
  viewerCan: OrganisationPermissions;
}

export const OrganisationConnection = connectionOf(OrganisationType, 'OrganisationConnection');

@InputType()
export class OrganisationInput {
  @Field({ description: 'From 2 to 120 characters.' })
  name: string;

  @Field(() => OrganisationKindEnum)
  kind: OrganisationKind;

  @Field(() => String, { nullable: true, description: '14 digits with a right key; spaces are welcome.' })
  siret: string | null;

  @Field(() => String, { nullable: true, description: 'An address that begins with https:// or http://.' })
  website: string | null;
}

/** What a change of an organisation answers with. */
export const OrganisationResult = resultOf('OrganisationResult', [
  OrganisationType,
  InvalidInput,
  Conflict,
  LimitReached,
]);
