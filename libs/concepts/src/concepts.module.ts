import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ActionsModule } from '@passerelle/actions';
import { provideEvents } from '@passerelle/database';
import { FilesModule } from '@passerelle/files';
import { IntroductionsModule } from '@passerelle/introductions';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { providersOfAwaiting } from './awaiting/index.js';
import { ConceptActions } from './concept-actions.js';
import { ConceptLists } from './concept-lists.js';
import {
  ConceptChanges,
  ConceptContents,
  conceptEvents,
  ConceptLoader,
  ConceptPartiesLoader,
} from './concept/index.js';
import { ConceptsResolver } from './concepts.resolver.js';
import { ConceptsService } from './concepts.service.js';
import { EvidenceSubjects, providersOfGates } from './gates/index.js';
import { providersOfJoining } from './joining/index.js';
import { providersOfLinking } from './linking/index.js';
import { providersOfMembers } from './members/index.js';
import { providersOfModels } from './models/index.js';
import { providersOfSources } from './sources/index.js';
import { providersOfPublishing } from './publishing/index.js';
import { NoteActiveOnActionChanged } from './note-active-on-action-changed.js';
import { StartConcept } from './starting/index.js';
import { providersOfTestPlans } from './test-plans/index.js';
import { conceptTopic, joiningTopic } from './notices/index.js';

@Module({
  imports: [
    AccountsModule,
    ActionsModule,
    FilesModule,
    TaxonomyModule,
    TerritoriesModule,
    SolversModule,
    NeedsModule,
    IntroductionsModule,
    NotificationsModule,
  ],
  providers: [
    provideEvents(conceptEvents),
    ConceptActions,
    ConceptLists,
    ConceptsResolver,
    ConceptsService,
    NoteActiveOnActionChanged,
    ...conceptTopic.providers,
    ...joiningTopic.providers,
    ConceptChanges,
    ConceptContents,
    ConceptLoader,
    ConceptPartiesLoader,
    StartConcept,
    ...providersOfAwaiting,
    ...providersOfGates,
    ...providersOfJoining,
    ...providersOfLinking,
    ...providersOfMembers,
    ...providersOfModels,
    ...providersOfPublishing,
    ...providersOfSources,
    ...providersOfTestPlans,
  ],
  exports: [
    ConceptChanges,
    ConceptLists,
    ConceptLoader,
    ConceptPartiesLoader,
    ConceptsService,
    EvidenceSubjects,
  ],
})
export class ConceptsModule {}
