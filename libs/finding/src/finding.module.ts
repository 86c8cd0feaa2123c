import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
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
import { providersOfDrift } from './drift/search-drift.resolver.js';
import { SearchDrifts } from './drift/search-drifts.js';
import { SearchRepairsService } from './drift/search-repairs.service.js';
import {
  IndexNeedOnNeedChanged,
  IndexNeedsOnNeedsWithdrawn,
  IndexNeedsOnOrganisationUpdated,
  IndexSolverOnSolverChanged,
  IndexSolversOnSolversImported,
  IndexWhatBearsATagOnTaxonomyChanged,
} from './indexing/index-what-changed.js';
import {
  IndexWhatEventsMissed,
  LetSearchCatchUp,
  RebuildSearchEachNight,
} from './indexing/keep-search-current.js';
import { SearchIndexUpdater } from './indexing/search-index-updater.js';
import { searchTopic } from './notices/search.topic.js';
import { providersOfSavedSearches } from './saved-searches/saved-searches.resolver.js';
import { ReadSearchAhead } from './searching/read-search-ahead.js';
import { providersOfSearching } from './searching/searches.resolver.js';
import { TagUsageLoader } from './tag-usage.loader.js';
import { TagUsageResolver } from './tag-usage.resolver.js';
import { DemandLabels } from './unmet-demand/demand-labels.js';
import { UnmetDemand } from './unmet-demand/unmet-demand.js';
import { providersOfUnmetDemand } from './unmet-demand/unmet-demand.resolver.js';
import { CommonWords, LearnCommonWords } from './words/common-words.js';
import { SearchedPhrases } from './words/searched-phrases.js';
import { findingTables } from './finding.personal-data.js';

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
    findingTables,
    ...searchTopic.providers,
    DocumentAccessTokens,
    SearchedDocuments,
    SearchIndexUpdater,
    IndexNeedOnNeedChanged,
    IndexSolverOnSolverChanged,
    IndexSolversOnSolversImported,
    IndexNeedsOnNeedsWithdrawn,
    IndexNeedsOnOrganisationUpdated,
    IndexWhatBearsATagOnTaxonomyChanged,
    IndexWhatEventsMissed,
    LetSearchCatchUp,
    RebuildSearchEachNight,
    CommonWords,
    SearchedPhrases,
    LearnCommonWords,
    TagUsageLoader,
    TagUsageResolver,
    ...providersOfDrift,
    ...providersOfSavedSearches,
    ...providersOfSearching,
    ...providersOfUnmetDemand,
  ],
  exports: [
    SearchIndexUpdater,
    SearchDrifts,
    SearchRepairsService,
    CommonWords,
    ReadSearchAhead,
    UnmetDemand,
    DemandLabels,
  ],
})
export class FindingModule {}
