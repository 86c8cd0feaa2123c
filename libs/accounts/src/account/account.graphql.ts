import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Language, languages } from '@passerelle/config';
import { CHANGE_RULE, ConnectionArgs, connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import { type PlatformRole, platformRoles } from '../actor/actor.js';
import { MailReachType } from '../deliverability/mail-reach.graphql.js';
import { MembershipType } from '../membership.graphql.js';

export const LanguageEnum = enumOf('Language', languages, 'The languages of the product.', {
  fr: 'French, the first language.',
  en: 'English, the second language.',
});
export const PlatformRoleEnum = enumOf(
  'PlatformRole',
  platformRoles,
  'Role of an account on the whole platform, whatever organisations its person belongs to.',
  {
    none: 'No role: what the person may do follows from their organisations and profiles.',
    curator:
      'Staff of the technopole: moderates needs, makes introductions, keeps the taxonomy and the plan.',
    admin:
      'Runs the product: accounts and their roles, dead letters, settings. May do all that a curator may.',
  },
);

@ObjectType({ description: 'What the viewer may do with an account; the server decides the same way.' })
export class AccountPermissions {
  @Field({
    description: 'End the person’s sessions and let nobody sign in to the account; never one’s own account.',
  })
  suspend: boolean;

  @Field({ description: 'Let the person sign in again; only while the account is suspended.' })
  reinstate: boolean;

  @Field({ description: 'Give another role; the last admin keeps theirs.' })
  setRole: boolean;

  @Field({ description: 'See where the person is signed in, and end that.' })
  endSessions: boolean;

  @Field({
    description:
      'Take away the second factor of somebody who has lost it; false for people without one, and for one’s own account.',
  })
  resetSecondFactor: boolean;
}

@ObjectType({ description: 'A person with what only they themselves and admins see.' })
export class Account {
  @Field(() => ID, { description: 'UUID of the person, the same as `Person.id`.' })
  id: string;

  @Field({ description: 'Empty for somebody who came by a link and has not said it yet.' })
  name: string;

  @Field({
    description: 'Where mails go and by what one signs in: lower-case letters, at most 254 characters.',
  })
  email: string;

  @Field(() => LanguageEnum, { description: 'In which the person reads pages, mails and problems.' })
  language: Language;

  @Field(() => PlatformRoleEnum, { description: 'Role on the platform.' })
  role: PlatformRole;

  @Field(() => Date, { nullable: true, description: 'When an admin suspended the account.' })
  suspendedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why, in the admin’s words.' })
  suspensionReason: string | null;

  @Field(() => MailReachType, {
    nullable: true,
    description: 'What is wrong with mails to the address; null: nothing that we know of.',
  })
  mailReach: MailReachType | null;

  @Field({ description: 'When the person signed up, or somebody else made the account.' })
  createdAt: Date;

  @Field({ description: 'Whether one may sign in with a password, beside the code by mail.' })
  hasPassword: boolean;

  @Field(() => [MembershipType], { description: 'The organisations of the person, with the role in each.' })
  memberships: MembershipType[];

  @Field(() => AccountPermissions, {
    description: 'What the viewer may do with the account; all false for whoever is no admin.',
  })
  viewerCan: AccountPermissions;
}

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field({ defaultValue: '', description: 'In names and addresses; at most 100 characters.' })
  search: string;

  @Field(() => [PlatformRoleEnum], { nullable: true, description: 'Those with one of these roles alone.' })
  roles?: PlatformRole[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those who are suspended; false: the others.',
  })
  suspended?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those whom mails do not reach, or may not, or who have complained of them; false: the others.',
  })
  mailTrouble?: boolean | null;
}

export const AccountConnection = connectionOf(Account, 'AccountConnection');

@InputType({ description: `What a person changes of what they say of themselves. ${CHANGE_RULE}` })
export class AccountInput {
  @Field(() => String, { nullable: true, description: 'From 1 to 120 characters.' })
  name?: string | null;

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'In which pages, mails and problems are to be from now on.',
  })
  language?: Language | null;
}

export const AccountResult = resultOf('AccountResult', [Account, InvalidInput]);
export const SuspensionResult = resultOf('SuspensionResult', [Account, InvalidInput, IllegalTransition]);
export const PlatformRoleResult = resultOf('PlatformRoleResult', [Account, InvalidInput, IllegalTransition]);
export const ResetSecondFactorResult = resultOf('ResetSecondFactorResult', [Account, InvalidInput]);
