import { Global, Module } from '@nestjs/common';
import { provideEvents } from '@passerelle/database';
import { ActorOfRequest, RequestKeys, WriteQuota } from '@passerelle/graphql';
import { LinksModule } from '@passerelle/links';
import { providersOfAddressChanges } from './address-changes/index.js';
import { AccountMails, Authentication, ForgetWhatExpired } from './authentication/index.js';
import { AuditLogModule, AuditLogResolver } from './audit-log/index.js';
import { InvitationsService, providersOfInvitations } from './invitations/index.js';
import { JoinRequestLoader, providersOfJoinRequests } from './join-requests/index.js';
import { MailCeilings, RateLimits, WriteQuotas } from './limits/index.js';
import { MembersResolver, MembersService } from './members/index.js';
import { OrganisationLoader, OrganisationsService, providersOfOrganisations } from './organisations/index.js';
import { PasswordLink, ServeSignInForms, SignInLink, VerificationLink } from './sign-in-links/index.js';
import { PeopleService, providersOfAccount } from './account/index.js';
import { PasswordLoader } from './passwords/index.js';
import { PersonLoader } from './people/index.js';
import { GuardMails, mailReachEvents, MailReaches, MailReachLoader, MailReturns } from './reach/index.js';
import { providersOfSessions } from './sessions/index.js';
import { SignInCodes, SignInCodesResolver } from './sign-in-codes/index.js';
import { OpenSessions, SessionActor, SessionCookie } from './actor/index.js';

/** Global: every other product lib needs to know the actor. */
@Global()
@Module({
  imports: [AuditLogModule, LinksModule],
  providers: [
    provideEvents(mailReachEvents),
    { provide: ActorOfRequest, useClass: SessionActor },
    RequestKeys,
    { provide: WriteQuota, useClass: WriteQuotas },
    GuardMails,
    MailReaches,
    MailReachLoader,
    MailReturns,
    AccountMails,
    Authentication,
    ForgetWhatExpired,
    AuditLogResolver,
    MailCeilings,
    RateLimits,
    MembersResolver,
    MembersService,
    OpenSessions,
    SessionCookie,
    PasswordLink,
    ServeSignInForms,
    SignInLink,
    VerificationLink,
    PasswordLoader,
    PersonLoader,
    SignInCodes,
    SignInCodesResolver,
    ...providersOfAccount,
    ...providersOfAddressChanges,
    ...providersOfInvitations,
    ...providersOfJoinRequests,
    ...providersOfOrganisations,
    ...providersOfSessions,
  ],
  exports: [
    ActorOfRequest,
    AuditLogModule,
    Authentication,
    InvitationsService,
    MailCeilings,
    MailReaches,
    MailReachLoader,
    MailReturns,
    OpenSessions,
    JoinRequestLoader,
    OrganisationLoader,
    OrganisationsService,
    PeopleService,
    PersonLoader,
    RateLimits,
    RequestKeys,
    WriteQuota,
  ],
})
export class AccountsModule {}
