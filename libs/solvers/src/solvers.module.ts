import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { ClaimLink } from './invitations/claim-link.js';
import { ContactRefusals } from './contacts/contact-refusals.js';
import { IdeaLoader, IdeasOfSolverLoader } from './solver/idea.loader.js';
import { OneClickRefusal } from './contacts/one-click-refusal.js';
import { RefusalLink } from './contacts/refusal-link.js';
import { RetagSolversOnTagMerged } from './retag-solvers-on-tag-merged.js';
import { SendInvitationOnSolverInvited } from './invitations/send-invitation-on-solver-invited.js';
import { SolverContacts } from './contacts/solver-contacts.js';
import { SolverExport } from './imports/solver-export.js';
import { SolverImport } from './imports/solver-import.js';
import { SolverLists } from './solver-lists.js';
import { SolverLoader } from './solver/solver.loader.js';
import { SolversResolver } from './solvers.resolver.js';
import { SolversService } from './solvers.service.js';

@Module({
  imports: [AccountsModule, TaxonomyModule, TerritoriesModule],
  providers: [
    ClaimLink,
    ContactRefusals,
    IdeaLoader,
    IdeasOfSolverLoader,
    OneClickRefusal,
    RefusalLink,
    RetagSolversOnTagMerged,
    SendInvitationOnSolverInvited,
    SolverContacts,
    SolverExport,
    SolverImport,
    SolverLists,
    SolverLoader,
    SolversResolver,
    SolversService,
  ],
  exports: [
    IdeaLoader,
    SolverContacts,
    SolverExport,
    SolverImport,
    SolverLists,
    SolverLoader,
    SolversService,
  ],
})
export class SolversModule {}
