import { Global, Module } from '@nestjs/common';
import { provideEvents } from '@passerelle/database';
import { ActorOfRequest, RequestKeys, WriteQuota } from '@passerelle/graphql';
import { LinksModule } from '@passerelle/links';
import { personEvents } from './account/account.rules.js';
import { MailPersonOnAccountSuspended } from './account/mail-person-on-account-suspended.js';
import { PeopleResolver } from './account/people.resolver.js';
import { PeopleService } from './account/people.service.js';
import { OpenSessions } from './actor/open-sessions.js';
import { SessionActor, SessionCookie } from './actor/session-cookie.js';
import { addressChangeEvents } from './address-changes/address-change.rules.js';
import { AddressChangesResolver } from './address-changes/address-changes.resolver.js';
import { AddressChangesService } from './address-changes/address-changes.service.js';
import { AddressUndoLink } from './address-changes/address-undo-link.js';
import { TellFormerAddressOnAddressChanged } from './address-changes/tell-former-address-on-address-changed.js';
import { AuditLogModule } from './audit-log.js';
import { AuditLogResolver } from './audit-log.resolver.js';
import { AccountMails } from './authentication/account-mails.js';
import { Authentication } from './authentication/authentication.js';
import { ForgetWhatExpired } from './authentication/forget-what-expired.js';
import { InvitationLink } from './invitations/invitation-link.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { SendInvitationOnMemberInvited } from './invitations/send-invitation-on-member-invited.js';
import { JoinRequestLink } from './join-requests/join-request-link.js';
import { joinRequestEvents } from './join-requests/join-request.events.js';
import { JoinRequestLoader } from './join-requests/join-requests.service.js';
import { JoinRequestsResolver } from './join-requests/join-requests.resolver.js';
import { JoinRequestsService } from './join-requests/join-requests.service.js';
import { MailOnJoinRequest } from './join-requests/mail-on-join-request.js';
import { MailCeilings } from './limits/mail-ceilings.js';
import { RateLimits } from './limits/rate-limits.js';
import { WriteQuotas } from './limits/write-quotas.js';
import { MembershipLoader, MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { organisationEvents } from './organisations/organisation.events.js';
import { OrganisationLoader } from './organisations/organisation.loader.js';
import { OrganisationsResolver } from './organisations/organisations.resolver.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { PasswordLoader } from './passwords/password.loader.js';
import { PersonLoader } from './people/person.loader.js';
import { GuardMails } from './reach/guard-mails.js';
import { mailReachEvents } from './reach/mail-reach.entity.js';
import { MailReachLoader } from './reach/mail-reach.loader.js';
import { MailReaches } from './reach/mail-reaches.js';
import { MailReturns } from './reach/mail-returns.js';
import { sessionEvents } from './session.graphql.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SessionsService } from './sessions.service.js';
import { SignInCodes } from './sign-in-codes/sign-in-codes.js';
import { SignInCodesResolver } from './sign-in-codes/sign-in-codes.resolver.js';
import { PasswordLink } from './sign-in-links/password-link.js';
import { ServeSignInForms } from './sign-in-links/serve-sign-in-forms.js';
import { SignInLink } from './sign-in-links/sign-in-link.js';
import { VerificationLink } from './sign-in-links/verification-link.js';

/** Global: every other product lib needs to know the actor. */
@Global()
@Module({
  imports: [AuditLogModule, LinksModule],
  providers: [
    provideEvents(
      organisationEvents,
      personEvents,
      sessionEvents,
      joinRequestEvents,
      addressChangeEvents,
      mailReachEvents,
    ),
    AccountMails,
    AddressChangesResolver,
    AddressChangesService,
    AddressUndoLink,
    AuditLogResolver,
    Authentication,
    { provide: ActorOfRequest, useClass: SessionActor },
    ForgetWhatExpired,
    GuardMails,
    InvitationLink,
    InvitationsResolver,
    InvitationsService,
    JoinRequestLink,
    JoinRequestLoader,
    JoinRequestsResolver,
    JoinRequestsService,
    MailOnJoinRequest,
    MailCeilings,
    MailPersonOnAccountSuspended,
    MailReaches,
    MailReachLoader,
    MailReturns,
    MembersResolver,
    MembersService,
    MembershipLoader,
    OpenSessions,
    OrganisationLoader,
    OrganisationsResolver,
    OrganisationsService,
    PasswordLink,
    PasswordLoader,
    PeopleResolver,
    PeopleService,
    PersonLoader,
    RateLimits,
    RequestKeys,
    SendInvitationOnMemberInvited,
    SessionCookie,
    SessionsResolver,
    SessionsService,
    ServeSignInForms,
    SignInCodes,
    SignInCodesResolver,
    SignInLink,
    TellFormerAddressOnAddressChanged,
    VerificationLink,
    { provide: WriteQuota, useClass: WriteQuotas },
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
