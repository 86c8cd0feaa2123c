import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { IntroductionsModule } from '@passerelle/introductions';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { SearchModule } from '@passerelle/search';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { SearchedDocuments, DocumentAccessTokens } from './documents/index.js';
import {
  MeasureSearchDrift,
  RepairSearchOnAsked,
  SearchDriftResolver,
  SearchDrifts,
  searchRepairEvents,
  SearchRepairsService,
} from './drift/index.js';
import {
  LetSearchCatchUp,
  IndexNeedOnNeedChanged,
  IndexNeedsOnNeedsWithdrawn,
  IndexNeedsOnOrganisationUpdated,
  IndexSolverOnSolverChanged,
  IndexSolversOnSolversImported,
  IndexWhatBearsATagOnTaxonomyChanged,
  IndexWhatEventsMissed,
  RebuildSearchEachNight,
  SearchKeeper,
} from './keeping/index.js';
import {
  NeedsByMatch,
  OfferedFilters,
  ReadSearchAhead,
  SearchesResolver,
  SearchesService,
  SearchFacets,
} from './searching/index.js';
import {
  FindSearchesOnNeedPublished,
  FittingSearches,
  ForgetNeedOpenings,
  NeedOpenings,
  SavedSearches,
  SavedSearchesResolver,
  savedSearchEvents,
  SavedSearchLoader,
} from './saved-searches/index.js';
import { TagUsageLoader, TagUsageResolver } from './tag-usage/index.js';
import {
  DemandExampleResolver,
  DemandLabels,
  ForgetSearches,
  SearchNotes,
  UnmetDemand,
  UnmetDemandResolver,
} from './unmet-demand/index.js';
import { CommonWords, LearnCommonWords, SearchedPhrases } from './words/index.js';
import { searchTopic } from './notices/index.js';

@Module({
  imports: [
    AccountsModule,
    TaxonomyModule,
    TerritoriesModule,
    SolversModule,
    NeedsModule,
    MatchingModule,
    IntroductionsModule,
    SearchModule,
    NotificationsModule,
  ],
  providers: [
    provideEvents(searchRepairEvents),
    DocumentAccessTokens,
    SearchedDocuments,
    SearchKeeper,
    SearchDrifts,
    SearchDriftResolver,
    SearchFacets,
    NeedsByMatch,
    OfferedFilters,
    SearchesService,
    SearchesResolver,
    provideEvents(savedSearchEvents),
    SavedSearches,
    SavedSearchesResolver,
    SavedSearchLoader,
    NeedOpenings,
    FittingSearches,
    FindSearchesOnNeedPublished,
    ForgetNeedOpenings,
    CommonWords,
    SearchedPhrases,
    SearchNotes,
    UnmetDemand,
    UnmetDemandResolver,
    DemandExampleResolver,
    DemandLabels,
    TagUsageLoader,
    TagUsageResolver,
    IndexNeedOnNeedChanged,
    IndexSolverOnSolverChanged,
    IndexSolversOnSolversImported,
    IndexNeedsOnNeedsWithdrawn,
    IndexNeedsOnOrganisationUpdated,
    IndexWhatBearsATagOnTaxonomyChanged,
    IndexWhatEventsMissed,
    LetSearchCatchUp,
    RebuildSearchEachNight,
    MeasureSearchDrift,
    RepairSearchOnAsked,
    SearchRepairsService,
    LearnCommonWords,
    ForgetSearches,
    ReadSearchAhead,
    ...searchTopic.providers,
  ],
  exports: [
    SearchKeeper,
    SearchDrifts,
    SearchRepairsService,
    CommonWords,
    ReadSearchAhead,
    UnmetDemand,
    DemandLabels,
  ],
})
export class FindingModule {}
