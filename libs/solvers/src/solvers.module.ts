import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { MeaningModule } from '@passerelle/meaning';
import { NotificationsModule } from '@passerelle/notifications';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { providersOfCalendar } from './calendar/index.js';
import { ClaimLink, SendInvitationOnSolverInvited } from './invitations/index.js';
import {
  ContactRefusals,
  KeepRefusalOnAddressChanged,
  OneClickRefusal,
  RefusalLink,
  SolverContacts,
} from './contacts/index.js';
import { providersOfHiding } from './hiding/index.js';
import { providersOfCosigning } from './cosigning/index.js';
import { FollowSchools } from './follow-schools-each-night.js';
import { FollowSchoolsOnMembersChanged } from './follow-schools-on-members-changed.js';
import { IdeaLoader, IdeasOfSolverLoader, SolverLoader, solverEvents } from './solver/index.js';
import { RetagSolversOnTagMerged } from './retag-solvers-on-tag-merged.js';
import { providersOfLabels } from './labels/index.js';
import { SolverExport, SolverImport, UndoSolverImport } from './imports/index.js';
import { SolverLists } from './solver-lists.js';
import { SolversResolver } from './solvers.resolver.js';
import { SolversService } from './solvers.service.js';
import { providersOfSupervision } from './supervision/index.js';
import { NoticeSolverResolver, profileTopic, RecipientsAtAddresses } from './notices/index.js';

@Module({
  imports: [AccountsModule, MeaningModule, TaxonomyModule, TerritoriesModule, NotificationsModule],
  providers: [
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
