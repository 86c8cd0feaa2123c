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
import { SearchedDocuments, DocumentAccessTokens } from './documents/index.js';
import { providersOfDrift, SearchDrifts, SearchRepairsService } from './drift/index.js';
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
import { providersOfSearching, ReadSearchAhead } from './searching/index.js';
import { providersOfSavedSearches } from './saved-searches/index.js';
import { TagUsageLoader, TagUsageResolver } from './tag-usage/index.js';
import { DemandLabels, providersOfUnmetDemand, UnmetDemand } from './unmet-demand/index.js';
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
    ...searchTopic.providers,
    DocumentAccessTokens,
    SearchedDocuments,
    SearchKeeper,
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
