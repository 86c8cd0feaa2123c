import { Global, Module } from '@nestjs/common';
import { provideEvents } from '@passerelle/database';
import { ActorOfRequest, RequestKeys, WriteQuota } from '@passerelle/graphql';
import { LinksModule } from '@passerelle/links';
import {
  AddressChangesResolver,
  AddressChangesService,
  AddressUndoLink,
  addressChangeEvents,
  TellFormerAddressOnAddressChanged,
} from './address-changes/index.js';
import { AccountMails, Authentication, ForgetWhatExpired } from './authentication/index.js';
import { AuditLogModule, AuditLogResolver } from './audit-log/index.js';
import {
  InvitationLink,
  InvitationsResolver,
  InvitationsService,
  SendInvitationOnMemberInvited,
} from './invitations/index.js';
import {
  joinRequestEvents,
  JoinRequestLink,
  JoinRequestLoader,
  JoinRequestsResolver,
  JoinRequestsService,
  MailOnJoinRequest,
} from './join-requests/index.js';
import { MailCeilings, RateLimits, WriteQuotas } from './limits/index.js';
import { MembersResolver, MembersService } from './members/index.js';
import {
  MembershipLoader,
  organisationEvents,
  OrganisationLoader,
  OrganisationsResolver,
  OrganisationsService,
} from './organisations/index.js';
import { PasswordLink, ServeSignInForms, SignInLink, VerificationLink } from './sign-in-links/index.js';
import {
  MailPersonOnAccountSuspended,
  PeopleResolver,
  PeopleService,
  personEvents,
} from './account/index.js';
import { PasswordLoader } from './passwords/index.js';
import { PersonLoader } from './people/index.js';
import { GuardMails, mailReachEvents, MailReaches, MailReachLoader, MailReturns } from './reach/index.js';
import { sessionEvents, SessionsResolver, SessionsService } from './sessions/index.js';
import { SignInCodes, SignInCodesResolver } from './sign-in-codes/index.js';
import { OpenSessions, SessionActor, SessionCookie } from './actor/index.js';

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
