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
import { AwaitingConcepts, AwaitingResolver, PagesToAgreeLoader } from './awaiting/index.js';
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
import {
  FactsOfConceptLoader,
  EvidenceFiles,
  EvidenceLoader,
  EvidenceResolver,
  EvidenceSubjects,
  GateDecisionLoader,
  GateDecisionResolver,
  GateDecisionsLoader,
  GateItemResolver,
  GateItemsLoader,
  GateOfConceptResolver,
  GatesResolver,
  GatesService,
  KnownOfItems,
} from './gates/index.js';
import {
  ConceptsNearNeedResolver,
  joiningEvents,
  JoiningLists,
  JoiningLoader,
  JoiningsOfConceptResolver,
  JoiningsOfNeedLoader,
  JoiningsResolver,
  JoiningsService,
  LapseJoinings,
  NearbyConceptResolver,
  NearbyConceptsLoader,
  OpenJoiningsOfConceptLoader,
} from './joining/index.js';
import {
  DropIdeasOnIdeasRemoved,
  LinkedIdeaResolver,
  LinkingResolver,
  LinkingService,
} from './linking/index.js';
import {
  ConceptMembersLoader,
  ConceptMembersResolver,
  ConceptMembersService,
  EndSeatsOnMemberLeft,
} from './members/index.js';
import {
  BusinessModelFieldsResolver,
  BusinessModelsLoader,
  BusinessModelsResolver,
  BusinessModelsService,
} from './models/index.js';
import {
  ConceptIdeasLoader,
  ConceptIntroductionsLoader,
  ConceptNeedsLoader,
  ConceptOfIntroductionResolver,
  ConceptsOfIntroductionLoader,
  ConceptsOfNeedLoader,
  ConceptsOfNeedResolver,
  SourcesResolver,
} from './sources/index.js';
import {
  ConceptPageFieldsResolver,
  ConceptPageLoader,
  ConceptPagePartyResolver,
  ConceptPagesResolver,
  ConceptPagesService,
  NamedCompaniesLoader,
  PagePartiesLoader,
  PublicConceptLoader,
  PublicConcepts,
  PublicConceptsResolver,
  MinorsLoader,
  ShownPagesLoader,
} from './publishing/index.js';
import { NoteActiveOnActionChanged } from './note-active-on-action-changed.js';
import { StartConcept } from './starting/index.js';
import {
  TestPlanFieldsResolver,
  TestPlanLoader,
  TestPlansResolver,
  TestPlansService,
} from './test-plans/index.js';
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
    AwaitingConcepts,
    AwaitingResolver,
    provideEvents(joiningEvents),
    BusinessModelFieldsResolver,
    BusinessModelsLoader,
    BusinessModelsResolver,
    BusinessModelsService,
    ConceptActions,
    ConceptChanges,
    ConceptContents,
    ConceptIdeasLoader,
    ConceptIntroductionsLoader,
    ConceptLists,
    ConceptLoader,
    ConceptMembersLoader,
    ConceptMembersResolver,
    ConceptMembersService,
    ConceptNeedsLoader,
    ConceptOfIntroductionResolver,
    ConceptPageFieldsResolver,
    ConceptPageLoader,
    ConceptPagePartyResolver,
    ConceptPagesResolver,
    ConceptPagesService,
    ConceptPartiesLoader,
    ConceptsOfIntroductionLoader,
    ConceptsOfNeedLoader,
    ConceptsNearNeedResolver,
    ConceptsOfNeedResolver,
    ConceptsResolver,
    ConceptsService,
    DropIdeasOnIdeasRemoved,
    FactsOfConceptLoader,
    EndSeatsOnMemberLeft,
    EvidenceFiles,
    EvidenceLoader,
    EvidenceResolver,
    EvidenceSubjects,
    GateDecisionLoader,
    GateDecisionResolver,
    GateDecisionsLoader,
    GateItemResolver,
    GateItemsLoader,
    GateOfConceptResolver,
    GatesResolver,
    GatesService,
    JoiningLists,
    JoiningLoader,
    JoiningsOfConceptResolver,
    JoiningsOfNeedLoader,
    JoiningsResolver,
    JoiningsService,
    KnownOfItems,
    NamedCompaniesLoader,
    PagePartiesLoader,
    PagesToAgreeLoader,
    PublicConceptLoader,
    PublicConcepts,
    PublicConceptsResolver,
    MinorsLoader,
    ShownPagesLoader,
    NoteActiveOnActionChanged,
    LapseJoinings,
    LinkedIdeaResolver,
    LinkingResolver,
    LinkingService,
    NearbyConceptResolver,
    NearbyConceptsLoader,
    OpenJoiningsOfConceptLoader,
    SourcesResolver,
    StartConcept,
    TestPlanFieldsResolver,
    TestPlanLoader,
    TestPlansResolver,
    TestPlansService,
    ...conceptTopic.providers,
    ...joiningTopic.providers,
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
