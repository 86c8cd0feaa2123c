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
import { AwaitingConcepts } from './awaiting/awaited.js';
import { AwaitingResolver } from './awaiting/awaiting.resolver.js';
import { PagesToAgreeLoader } from './awaiting/pages-to-agree.loader.js';
import { ConceptActions } from './concept-actions.js';
import { ConceptLists } from './concept-lists.js';
import { ConceptChanges } from './concept/concept-changes.js';
import { ConceptContents } from './concept/concept-contents.js';
import { ConceptPartiesLoader } from './concept/concept-parties.loader.js';
import { conceptEvents } from './concept/concept.events.js';
import { ConceptLoader } from './concept/concept.loader.js';
import { ConceptsResolver } from './concepts.resolver.js';
import { ConceptsService, NoteActiveOnActionChanged } from './concepts.service.js';
import { DropIdeasOnIdeasRemoved } from './drop-ideas-on-ideas-removed.js';
import { EvidenceFiles } from './gates/evidence-files.js';
import { EvidenceSubjects } from './gates/evidence-subjects.js';
import { FactsOfConceptLoader } from './gates/facts-of-concept.js';
import {
  EvidenceResolver,
  GateDecisionResolver,
  GateItemResolver,
  GateOfConceptResolver,
} from './gates/gate-fields.resolver.js';
import {
  EvidenceLoader,
  GateDecisionLoader,
  GateDecisionsLoader,
  GateItemsLoader,
} from './gates/gates.loader.js';
import { GatesResolver } from './gates/gates.resolver.js';
import { GatesService } from './gates/gates.service.js';
import { KnownOfItems } from './gates/known.js';
import { JoiningLists } from './joining/joining-lists.js';
import { joiningEvents } from './joining/joining.events.js';
import {
  JoiningLoader,
  JoiningsOfNeedLoader,
  OpenJoiningsOfConceptLoader,
} from './joining/joining.loader.js';
import { JoiningsResolver } from './joining/joinings.resolver.js';
import { JoiningsService } from './joining/joinings.service.js';
import { LapseJoinings } from './joining/lapse-joinings.js';
import { NearbyConceptsLoader } from './joining/nearby-concepts.js';
import {
  ConceptsNearNeedResolver,
  JoiningsOfConceptResolver,
  NearbyConceptResolver,
} from './joining/nearby-concepts.resolver.js';
import { LinkedIdeaResolver, LinkingResolver } from './linking.resolver.js';
import { LinkingService } from './linking.service.js';
import { ConceptMembersLoader } from './members/concept-members.loader.js';
import { ConceptMembersResolver } from './members/concept-members.resolver.js';
import { ConceptMembersService } from './members/concept-members.service.js';
import { EndSeatsOnMemberLeft } from './members/end-seats-on-member-left.js';
import { BusinessModelsLoader } from './models/business-models.loader.js';
import { BusinessModelFieldsResolver, BusinessModelsResolver } from './models/business-models.resolver.js';
import { BusinessModelsService } from './models/business-models.service.js';
import { conceptTopic } from './notices/concepts/concept.topic.js';
import { joiningTopic } from './notices/joinings/joining.topic.js';
import {
  ConceptPageLoader,
  MinorsLoader,
  NamedCompaniesLoader,
  PagePartiesLoader,
  ShownPagesLoader,
} from './publishing/concept-pages.loader.js';
import {
  ConceptPageFieldsResolver,
  ConceptPagePartyResolver,
  ConceptPagesResolver,
} from './publishing/concept-pages.resolver.js';
import { ConceptPagesService } from './publishing/concept-pages.service.js';
import { PublicConceptLoader, PublicConcepts } from './publishing/public-concepts.js';
import { PublicConceptsResolver } from './publishing/public-concepts.resolver.js';
import {
  ConceptIdeasLoader,
  ConceptIntroductionsLoader,
  ConceptNeedsLoader,
  ConceptsOfIntroductionLoader,
  ConceptsOfNeedLoader,
} from './sources/sources.loader.js';
import {
  ConceptOfIntroductionResolver,
  ConceptsOfNeedResolver,
  SourcesResolver,
} from './sources/sources.resolver.js';
import { StartConcept } from './start-concept.js';
import { TestPlanLoader } from './test-plans/test-plan.loader.js';
import { TestPlanFieldsResolver, TestPlansResolver } from './test-plans/test-plans.resolver.js';
import { TestPlansService } from './test-plans/test-plans.service.js';

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
