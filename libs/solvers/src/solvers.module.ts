import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { MeaningModule } from '@passerelle/meaning';
import { NotificationsModule } from '@passerelle/notifications';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { providersOfCalendar } from './calendar/calendar-of-solver.resolver.js';
import { ClaimLink } from './claim-link.js';
import { ContactRefusals } from './contacts/contact-refusal.entity.js';
import { KeepRefusalOnAddressChanged } from './contacts/keep-refusal-on-address-changed.js';
import { OneClickRefusal, RefusalLink } from './contacts/refusal-link.js';
import { SolverContacts } from './contacts/solver-contacts.js';
import { providersOfCosigning } from './cosigning/cosigning.resolver.js';
import { FollowSchools, FollowSchoolsOnMembersChanged } from './follow-schools.js';
import { SolverExport } from './imports/solver-export.js';
import { SolverImport } from './imports/solver-import.js';
import { UndoSolverImport } from './imports/undo-solver-import.js';
import { providersOfLabels } from './labels/import-labels.resolver.js';
import { NoticeSolverResolver } from './notices/notice-solver.resolver.js';
import { profileTopic } from './notices/profiles/profile.topic.js';
import { RecipientsAtAddresses } from './notices/recipients-at-addresses.js';
import { RetagSolversOnTagMerged } from './retag-solvers-on-tag-merged.js';
import { SendInvitationOnSolverInvited } from './send-invitation-on-solver-invited.js';
import { providersOfHiding } from './solver-hiding.resolver.js';
import { SolverLists } from './solver-lists.js';
import { IdeaLoader, IdeasOfSolverLoader } from './solver/idea.loader.js';
import { SolverLoader } from './solver/solver.entity.js';
import { solverEvents } from './solver/solver.events.js';
import { SolversResolver } from './solvers.resolver.js';
import { SolversService } from './solvers.service.js';
import { providersOfSupervision } from './supervision/supervision.resolver.js';
import { solversTables } from './solvers.personal-data.js';

@Module({
  imports: [AccountsModule, MeaningModule, TaxonomyModule, TerritoriesModule, NotificationsModule],
  providers: [
    solversTables,
    provideEvents(solverEvents),
    FollowSchools,
    FollowSchoolsOnMembersChanged,
    RetagSolversOnTagMerged,
    SolverLists,
    SolversResolver,
    SolversService,
    ...profileTopic.providers,
    IdeaLoader,
    IdeasOfSolverLoader,
    SolverLoader,
    ClaimLink,
    SendInvitationOnSolverInvited,
    ContactRefusals,
    KeepRefusalOnAddressChanged,
    OneClickRefusal,
    RefusalLink,
    SolverContacts,
    SolverExport,
    SolverImport,
    UndoSolverImport,
    NoticeSolverResolver,
    RecipientsAtAddresses,
    ...providersOfCalendar,
    ...providersOfCosigning,
    ...providersOfHiding,
    ...providersOfLabels,
    ...providersOfSupervision,
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
