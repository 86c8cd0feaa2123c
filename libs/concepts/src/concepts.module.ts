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
import { providersOfAwaiting } from './awaiting/awaiting.resolver.js';
import { ConceptActions } from './concept-actions.js';
import { ConceptLists } from './concept-lists.js';
import { ConceptChanges } from './concept/concept-changes.js';
import { ConceptContents } from './concept/concept-contents.js';
import { ConceptPartiesLoader } from './concept/concept-parties.loader.js';
import { ConceptLoader } from './concept/concept.entity.js';
import { conceptEvents } from './concept/concept.events.js';
import { ConceptsResolver } from './concepts.resolver.js';
import { ConceptsService, NoteActiveOnActionChanged } from './concepts.service.js';
import { EvidenceSubjects } from './gates/evidence-subjects.js';
import { providersOfGates } from './gates/gates.resolver.js';
import { providersOfJoining } from './joining/joinings.resolver.js';
import { providersOfLinking } from './linking.resolver.js';
import { providersOfMembers } from './members/concept-members.resolver.js';
import { ConceptMembersService } from './members/concept-members.service.js';
import { providersOfModels } from './models/business-models.resolver.js';
import { conceptTopic } from './notices/concepts/concept.topic.js';
import { joiningTopic } from './notices/joinings/joining.topic.js';
import { providersOfPublishing } from './publishing/concept-pages.resolver.js';
import { providersOfSources } from './sources.resolver.js';
import { StartConcept } from './start-concept.js';
import { providersOfTestPlans } from './test-plans/test-plans.resolver.js';
import { conceptsTables } from './concepts.personal-data.js';

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
    conceptsTables,
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
    ConceptMembersService,
    ConceptPartiesLoader,
    ConceptsService,
    EvidenceSubjects,
  ],
})
export class ConceptsModule {}
