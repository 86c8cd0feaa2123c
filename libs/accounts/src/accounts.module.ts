import { Global, Module } from '@nestjs/common';
import { provideEvents } from '@passerelle/database';
import { ActorOfRequest, RequestKeys, WriteQuota } from '@passerelle/graphql';
import { LinksModule } from '@passerelle/links';
import { providersOfAccount } from './account/people.resolver.js';
import { PeopleService } from './account/people.service.js';
import { OpenSessions } from './actor/open-sessions.js';
import { SessionActor, SessionCookie } from './actor/session-cookie.js';
import { providersOfAddressChanges } from './address-changes/address-changes.resolver.js';
import { AddressChangesService } from './address-changes/address-changes.service.js';
import { AnchorAudit } from './anchor-audit.js';
import { AuditLogModule } from './audit-log.js';
import { AuditLogResolver } from './audit-log.resolver.js';
import { AccountMails } from './authentication/account-mails.js';
import { Authentication } from './authentication/authentication.js';
import { ForgetWhatExpired } from './authentication/forget-what-expired.js';
import { GuardMails } from './deliverability/guard-mails.js';
import { MailDeliverabilityService } from './deliverability/mail-deliverability.service.js';
import { deliverabilityEvents, MailReachLoader } from './deliverability/mail-reach.entity.js';
import { MailReturns } from './deliverability/mail-returns.js';
import { ContactImport } from './contacts/contact-import.js';
import { UndoContactImport } from './contacts/undo-contact-import.js';
import { providersOfInvitations } from './invitations/invitations.resolver.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { JoinRequestLoader } from './join-requests/join-request.entity.js';
import { providersOfJoinRequests } from './join-requests/join-requests.resolver.js';
import { MailCeilings } from './limits/mail-ceilings.js';
import { RateLimits } from './limits/rate-limits.js';
import { WriteQuotas } from './limits/write-quotas.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { providersOfOpenId } from './open-id/open-id.resolver.js';
import { OrganisationLoader } from './organisations/organisation.entity.js';
import { providersOfOrganisations } from './organisations/organisations.resolver.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { PasswordLoader } from './passwords/password.loader.js';
import { PersonLoader } from './people/person.entity.js';
import { providersOfSessions } from './sessions.resolver.js';
import { SignInSessions } from './second-factor/sign-in-sessions.js';
import { SecondFactorsService } from './second-factor/second-factors.service.js';
import { providersOfSecondFactor } from './second-factor/second-factor.resolver.js';
import { SignInCodes } from './sign-in-codes/sign-in-codes.js';
import { SignInCodesResolver } from './sign-in-codes/sign-in-codes.resolver.js';
import { PasswordLink } from './sign-in-links/password-link.js';
import { ServeOpenId } from './sign-in-links/serve-open-id.js';
import { ServeSignInForms } from './sign-in-links/serve-sign-in-forms.js';
import { SignInLink } from './sign-in-links/sign-in-link.js';
import { VerificationLink } from './sign-in-links/verification-link.js';
import { accountsTables } from './accounts.personal-data.js';

/** Global, since every other product lib must know the actor. */
@Global()
@Module({
  imports: [AuditLogModule, LinksModule],
  providers: [
    accountsTables,
    provideEvents(deliverabilityEvents),
    { provide: ActorOfRequest, useClass: SessionActor },
    RequestKeys,
    { provide: WriteQuota, useClass: WriteQuotas },
    GuardMails,
    MailDeliverabilityService,
    MailReachLoader,
    MailReturns,
    AccountMails,
    Authentication,
    ForgetWhatExpired,
    AnchorAudit,
    AuditLogResolver,
    MailCeilings,
    RateLimits,
    MembersResolver,
    MembersService,
    OpenSessions,
    SessionCookie,
    PasswordLink,
    ServeOpenId,
    ServeSignInForms,
    SignInLink,
    VerificationLink,
    PasswordLoader,
    PersonLoader,
    SignInCodes,
    SignInCodesResolver,
    ...providersOfAccount,
    ...providersOfAddressChanges,
    ContactImport,
    UndoContactImport,
    ...providersOfInvitations,
    ...providersOfJoinRequests,
    ...providersOfOpenId,
    ...providersOfOrganisations,
    ...providersOfSecondFactor,
    ...providersOfSessions,
    SignInSessions,
  ],
  exports: [
    ActorOfRequest,
    AddressChangesService,
    AuditLogModule,
    Authentication,
    ContactImport,
    UndoContactImport,
    InvitationsService,
    MailCeilings,
    MailDeliverabilityService,
    MailReachLoader,
    MailReturns,
    MembersService,
    OpenSessions,
    SessionCookie,
    JoinRequestLoader,
    OrganisationLoader,
    OrganisationsService,
    PeopleService,
    PersonLoader,
    RateLimits,
    RequestKeys,
    SecondFactorsService,
    SignInSessions,
    WriteQuota,
  ],
})
export class AccountsModule {}
