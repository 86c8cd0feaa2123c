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
import { DocumentAccessTokens } from './documents/document-access-tokens.js';
import { SearchedDocuments } from './documents/searched-documents.js';
import { SearchDriftResolver } from './drift/search-drift.resolver.js';
import { MeasureSearchDrift, SearchDrifts } from './drift/search-drifts.js';
import {
  RepairSearchOnAsked,
  searchRepairEvents,
  SearchRepairsService,
} from './drift/search-repairs.service.js';
import {
  IndexNeedOnNeedChanged,
  IndexNeedsOnNeedsWithdrawn,
  IndexNeedsOnOrganisationUpdated,
  IndexSolverOnSolverChanged,
  IndexSolversOnSolversImported,
  IndexWhatBearsATagOnTaxonomyChanged,
} from './keeping/index-what-changed.js';
import {
  IndexWhatEventsMissed,
  LetSearchCatchUp,
  RebuildSearchEachNight,
} from './keeping/keep-search-current.js';
import { SearchKeeper } from './keeping/search-keeper.js';
import { searchTopic } from './notices/search.topic.js';
import { FindSearchesOnNeedPublished } from './saved-searches/find-searches-on-need-published.js';
import { FittingSearches } from './saved-searches/fitting-searches.js';
import { ForgetNeedOpenings, NeedOpenings } from './saved-searches/need-openings.js';
import { SavedSearchLoader } from './saved-searches/saved-search.loader.js';
import { savedSearchEvents } from './saved-searches/saved-search.rules.js';
import { SavedSearchesResolver } from './saved-searches/saved-searches.resolver.js';
import { SavedSearches } from './saved-searches/saved-searches.service.js';
import { OfferedFilters } from './searching/facet-labels.js';
import { NeedsByMatch } from './searching/needs-by-match.js';
import { ReadSearchAhead } from './searching/read-search-ahead.js';
import { SearchFacets } from './searching/search-facets.js';
import { SearchesResolver } from './searching/searches.resolver.js';
import { SearchesService } from './searching/searches.service.js';
import { TagUsageLoader } from './tag-usage.loader.js';
import { TagUsageResolver } from './tag-usage.resolver.js';
import { DemandLabels } from './unmet-demand/demand-labels.js';
import { ForgetSearches, SearchNotes } from './unmet-demand/search-notes.js';
import { UnmetDemand } from './unmet-demand/unmet-demand.js';
import { DemandExampleResolver, UnmetDemandResolver } from './unmet-demand/unmet-demand.resolver.js';
import { CommonWords, LearnCommonWords } from './words/common-words.js';
import { SearchedPhrases } from './words/searched-phrases.js';

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
