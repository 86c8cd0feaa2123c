import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { MeaningModule } from '@passerelle/meaning';
import { NotificationsModule } from '@passerelle/notifications';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { CalendarOfSolverResolver, FollowCalendars, PeriodsOfSolverLoader } from './calendar/index.js';
import { ClaimLink, SendInvitationOnSolverInvited } from './invitations/index.js';
import {
  ContactRefusals,
  KeepRefusalOnAddressChanged,
  OneClickRefusal,
  RefusalLink,
  SolverContacts,
} from './contacts/index.js';
import {
  FollowHoldersOnAccountSuspended,
  FollowHoldersOnMembersChanged,
  SolverHiding,
  SolverHidingResolver,
} from './hiding/index.js';
import {
  CosignatureOfIdeaResolver,
  cosigningEvents,
  CosigningOfSchoolResolver,
  CosigningResolver,
  CosigningSchoolLoader,
  CosigningService,
} from './cosigning/index.js';
import { FollowSchools } from './follow-schools-each-night.js';
import { FollowSchoolsOnMembersChanged } from './follow-schools-on-members-changed.js';
import { IdeaLoader, IdeasOfSolverLoader, SolverLoader, solverEvents } from './solver/index.js';
import { RetagSolversOnTagMerged } from './retag-solvers-on-tag-merged.js';
import {
  FindNearTags,
  ImportLabels,
  ImportLabelsResolver,
  TagSolversOnLabelAnswered,
} from './labels/index.js';
import { SolverExport, SolverImport, UndoSolverImport } from './imports/index.js';
import { SolverLists } from './solver-lists.js';
import { SolversResolver } from './solvers.resolver.js';
import { SolversService } from './solvers.service.js';
import {
  EndMinorities,
  FollowSupervisorsOnAccountSuspended,
  MailLearnerOnSupervisionAnswered,
  MailOtherOnSupervisionEnded,
  MailSupervisorOnSupervisorAsked,
  supervisionEvents,
  SupervisionLink,
  SupervisionMails,
  SupervisionOfSolverResolver,
  SupervisionResolver,
  SupervisionService,
} from './supervision/index.js';
import { NoticeSolverResolver, profileTopic, RecipientsAtAddresses } from './notices/index.js';

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
