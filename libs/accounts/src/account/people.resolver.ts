import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { provideEvents } from '@passerelle/database';
import { Allow, CurrentActor, FieldOf, IdArg, type Page, type RequestContext } from '@passerelle/graphql';
import type { Actor, PlatformRole } from '../actor/actor.js';
import { SecondFactorsService } from '../second-factor/second-factors.service.js';
import { SignInSessions } from '../second-factor/sign-in-sessions.js';
import { type MailReach, MailReachLoader } from '../deliverability/mail-reach.entity.js';
import { type Membership, MembershipLoader } from '../organisations/membership.entity.js';
import { PasswordLoader } from '../passwords/password.loader.js';
import type { Person } from '../people/person.entity.js';
import {
  Account,
  AccountConnection,
  AccountInput,
  AccountPermissions,
  AccountResult,
  PeopleArgs,
  PlatformRoleEnum,
  PlatformRoleResult,
  ResetSecondFactorResult,
  SuspensionResult,
} from './account.graphql.js';
import { type AccountAction, mayOnAccount, personEvents } from './account.rules.js';
import { MailPersonOnAccountSuspended } from './mail-person-on-account-suspended.js';
import { PeopleService } from './people.service.js';

@Resolver(() => Account)
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly membershipsByPerson: MembershipLoader,
    private readonly passwords: PasswordLoader,
    private readonly reaches: MailReachLoader,
    private readonly sessions: SignInSessions,
    private readonly factors: SecondFactorsService,
  ) {}

  @Query(() => Account, { description: 'The account of the viewer.' })
  @Allow('signedIn')
  me(@CurrentActor() actor: Actor): Promise<Person> {
    return this.people.me(actor);
  }

  @Query(() => AccountConnection, {
    name: 'people',
    description: 'The newest first. `search` looks into names and addresses.',
  })
  @Allow('admin')
  listPeople(@Args() { search, roles, suspended, mailTrouble, ...page }: PeopleArgs): Promise<Page<Person>> {
    return this.people.list(page, { search, roles, suspended, mailTrouble });
  }

  @Query(() => Account, { description: 'One account, whatever its state. Of no account: `NOT_FOUND`.' })
  @Allow('admin')
  account(@IdArg('the person') id: string): Promise<Person> {
    return this.people.find(id);
  }

  @Mutation(() => AccountResult, { description: 'Changes the viewer’s own name and language.' })
  @Allow('signedIn')
  updateMe(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Both are replaced.' }) input: AccountInput,
  ): Promise<Person> {
    return this.people.updateMe(actor, input);
  }

  @Mutation(() => PlatformRoleResult, {
    description:
      'Gives an account a role on the platform. Taking it from the last admin is `IllegalTransition`. Needs a fresh proof of the second factor, where the viewer has one.',
  })
  @Allow('admin')
  async setPlatformRole(
    @CurrentActor() actor: Actor,
    @IdArg('the person', 'personId') personId: string,
    @Args('role', { type: () => PlatformRoleEnum, description: 'The role from now on.' }) role: PlatformRole,
    @Context() { req }: RequestContext,
  ): Promise<Person> {
    await this.sessions.assertFreshProof(req.headers.cookie);
    return this.people.setRole(actor, personId, role);
  }

  @Mutation(() => SuspensionResult, {
    description:
      'Ends the sessions of an account and lets nobody sign in to it; profiles that nobody else holds are hidden. Its person is told why by mail.',
  })
  @Allow('admin')
  suspendAccount(
    @CurrentActor() actor: Actor,
    @IdArg('the person', 'personId') personId: string,
    @Args('reason', { description: 'From 3 to 1 000 characters; the person reads it.' }) reason: string,
  ): Promise<Person> {
    return this.people.suspend(actor, personId, { reason });
  }

  @Mutation(() => SuspensionResult, {
    description:
      'Lets the person of a suspended account sign in again; any other is `IllegalTransition`. Profiles that were hidden with it are shown again.',
  })
  @Allow('admin')
  reinstateAccount(
    @CurrentActor() actor: Actor,
    @IdArg('the person', 'personId') personId: string,
    @Args('reason', { description: 'From 3 to 1 000 characters, for the log.' }) reason: string,
  ): Promise<Person> {
    return this.people.reinstate(actor, personId, { reason });
  }

  @Mutation(() => ResetSecondFactorResult, {
    description:
      'Takes the second factor from somebody who has lost theirs, never from oneself. All sessions of the person end, and a mail says so. Needs a fresh proof.',
  })
  @Allow('admin')
  async resetSecondFactor(
    @CurrentActor() actor: Actor,
    @IdArg('the person', 'personId') personId: string,
    @Args('reason', { description: 'From 3 to 1 000 characters, for the log.' }) reason: string,
    @Context() { req }: RequestContext,
  ): Promise<Person> {
    return this.factors.reset(actor, await this.sessions.present(req.headers.cookie), personId, { reason });
  }

  @FieldOf('Account')
  viewerCan(person: Person, { actor }: RequestContext<Actor>): AccountPermissions {
    const may = (action: AccountAction): boolean => mayOnAccount(actor, action, person);
    return {
      suspend: may('suspend'),
      reinstate: may('reinstate'),
      setRole: may('setRole'),
      endSessions: may('endSessions'),
      resetSecondFactor: may('resetSecondFactor'),
    };
  }

  @FieldOf('Account')
  async hasPassword({ id }: Person, context: RequestContext): Promise<boolean> {
    return (await this.passwords.load(context, id)).length > 0;
  }

  @FieldOf('Account')
  async mailReach({ email }: Person, context: RequestContext): Promise<MailReach | null> {
    const reach = await this.reaches.load(context, email);
    return reach === null || reach.isWell ? null : reach;
  }

  @FieldOf('Account')
  async memberships({ id }: Person, context: RequestContext): Promise<Membership[]> {
    return [...(await this.membershipsByPerson.load(context, id))];
  }
}

export const providersOfAccount = [
  provideEvents(personEvents),
  MailPersonOnAccountSuspended,
  PeopleResolver,
  PeopleService,
];
