import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { MeaningModule } from '@passerelle/meaning';
import { NotificationsModule } from '@passerelle/notifications';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { CalendarOfSolverResolver } from './calendar/calendar-of-solver.resolver.js';
import { FollowCalendars } from './calendar/follow-calendars.js';
import { PeriodsOfSolverLoader } from './calendar/periods.loader.js';
import { ClaimLink } from './claim-link.js';
import { ContactRefusals } from './contacts/contact-refusal.entity.js';
import { KeepRefusalOnAddressChanged } from './contacts/keep-refusal-on-address-changed.js';
import { OneClickRefusal, RefusalLink } from './contacts/refusal-link.js';
import { SolverContacts } from './contacts/solver-contacts.js';
import {
  CosignatureOfIdeaResolver,
  CosigningOfSchoolResolver,
} from './cosigning/cosigning-fields.resolver.js';
import { CosigningSchoolLoader } from './cosigning/cosigning-school.entity.js';
import { CosigningResolver } from './cosigning/cosigning.resolver.js';
import { cosigningEvents } from './cosigning/cosigning.rules.js';
import { CosigningService } from './cosigning/cosigning.service.js';
import { FollowHoldersOnAccountSuspended, FollowHoldersOnMembersChanged } from './follow-holders.js';
import { FollowSchools, FollowSchoolsOnMembersChanged } from './follow-schools.js';
import { SolverExport } from './imports/solver-export.js';
import { SolverImport } from './imports/solver-import.js';
import { UndoSolverImport } from './imports/undo-solver-import.js';
import { FindNearTags } from './labels/find-near-tags.js';
import { ImportLabels } from './labels/import-labels.js';
import { ImportLabelsResolver } from './labels/import-labels.resolver.js';
import { TagSolversOnLabelAnswered } from './labels/tag-solvers-on-label-answered.js';
import { NoticeSolverResolver } from './notices/notice-solver.resolver.js';
import { profileTopic } from './notices/profiles/profile.topic.js';
import { RecipientsAtAddresses } from './notices/recipients-at-addresses.js';
import { RetagSolversOnTagMerged } from './retag-solvers-on-tag-merged.js';
import { SendInvitationOnSolverInvited } from './send-invitation-on-solver-invited.js';
import { SolverHidingResolver } from './solver-hiding.resolver.js';
import { SolverHiding } from './solver-hiding.service.js';
import { SolverLists } from './solver-lists.js';
import { IdeaLoader, IdeasOfSolverLoader } from './solver/idea.loader.js';
import { solverEvents } from './solver/solver.events.js';
import { SolverLoader } from './solver/solver.loader.js';
import { SolversResolver } from './solvers.resolver.js';
import { SolversService } from './solvers.service.js';
import { EndMinorities } from './supervision/end-minorities.js';
import { FollowSupervisorsOnAccountSuspended } from './supervision/follow-supervisors-on-account-suspended.js';
import { MailLearnerOnSupervisionAnswered } from './supervision/mail-learner-on-supervision-answered.js';
import { MailOtherOnSupervisionEnded } from './supervision/mail-other-on-supervision-ended.js';
import { MailSupervisorOnSupervisorAsked } from './supervision/mail-supervisor-on-supervisor-asked.js';
import { SupervisionLink } from './supervision/supervision-link.js';
import { SupervisionMails } from './supervision/supervision-mails.js';
import { SupervisionOfSolverResolver } from './supervision/supervision-of-solver.resolver.js';
import { supervisionEvents } from './supervision/supervision.events.js';
import { SupervisionResolver } from './supervision/supervision.resolver.js';
import { SupervisionService } from './supervision/supervision.service.js';

@Module({
  imports: [AccountsModule, MeaningModule, TaxonomyModule, TerritoriesModule, NotificationsModule],
  providers: [
    provideEvents(solverEvents, cosigningEvents, supervisionEvents),
    CalendarOfSolverResolver,
    ClaimLink,
    EndMinorities,
    FindNearTags,
    FollowCalendars,
    ContactRefusals,
    CosignatureOfIdeaResolver,
    CosigningOfSchoolResolver,
    CosigningResolver,
    CosigningSchoolLoader,
    CosigningService,
    KeepRefusalOnAddressChanged,
    FollowHoldersOnAccountSuspended,
    FollowHoldersOnMembersChanged,
    FollowSchools,
    FollowSchoolsOnMembersChanged,
    FollowSupervisorsOnAccountSuspended,
    IdeaLoader,
    IdeasOfSolverLoader,
    ImportLabels,
    ImportLabelsResolver,
    MailLearnerOnSupervisionAnswered,
    MailOtherOnSupervisionEnded,
    MailSupervisorOnSupervisorAsked,
    OneClickRefusal,
    PeriodsOfSolverLoader,
    RefusalLink,
    RetagSolversOnTagMerged,
    SendInvitationOnSolverInvited,
    SolverContacts,
    SolverExport,
    SolverHiding,
    SolverHidingResolver,
    SolverImport,
    UndoSolverImport,
    SolverLists,
    SolverLoader,
    SolversResolver,
    SolversService,
    SupervisionLink,
    SupervisionMails,
    SupervisionOfSolverResolver,
    SupervisionResolver,
    SupervisionService,
    TagSolversOnLabelAnswered,
    NoticeSolverResolver,
    RecipientsAtAddresses,
    ...profileTopic.providers,
  ],
  exports: [
    IdeaLoader,
    IdeasOfSolverLoader,
    SolverContacts,
    SolverExport,
    SolverImport,
    UndoSolverImport,
    SolverLists,
    SolverLoader,
    SolversService,
  ],
})
export class SolversModule {}
