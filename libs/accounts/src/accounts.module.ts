import { Global, Module } from '@nestjs/common';
import { provideEvents } from '@passerelle/database';
import { ActorOfRequest } from '@passerelle/graphql';
import { LinksModule } from '@passerelle/links';
import { AccountMails } from './account-mails.js';
import { AuditLogModule } from './audit-log.module.js';
import { AuditLogResolver } from './audit-log.resolver.js';
import { Authentication } from './authentication.js';
import { ForgetWhatExpired } from './forget-what-expired.js';
import { InvitationLink } from './invitation-link.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { InvitationsService } from './invitations.service.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { MembershipLoader } from './membership.loader.js';
import { OrganisationLoader } from './organisation.loader.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { OrganisationsService } from './organisations.service.js';
import { PasswordLink } from './password-link.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { PersonLoader } from './person.loader.js';
import { RateLimits } from './rate-limits.js';
import { SendInvitationOnMemberInvited } from './send-invitation-on-member-invited.js';
import { SessionActor } from './session-actor.js';
import { SignInLink } from './sign-in-link.js';
import { VerificationLink } from './verification-link.js';
import { organisationEvents } from './organisation.events.js';
import { personEvents } from './person.events.js';

/** Global: every other product lib needs to know who acts. */
@Global()
@Module({
  imports: [AuditLogModule, LinksModule],
  providers: [
    provideEvents(organisationEvents, personEvents),
    AccountMails,
    AuditLogResolver,
    Authentication,
    { provide: ActorOfRequest, useClass: SessionActor },
    ForgetWhatExpired,
    InvitationLink,
    InvitationsResolver,
    InvitationsService,
    MembersResolver,
    MembersService,
    MembershipLoader,
    OrganisationLoader,
    OrganisationsResolver,
    OrganisationsService,
    PasswordLink,
    PeopleResolver,
    PeopleService,
    PersonLoader,
    RateLimits,
    SendInvitationOnMemberInvited,
    SignInLink,
    VerificationLink,
  ],
  exports: [
    ActorOfRequest,
    AuditLogModule,
    Authentication,
    OrganisationLoader,
    OrganisationsService,
    PeopleService,
    PersonLoader,
    RateLimits,
  ],
})
export class AccountsModule {}
