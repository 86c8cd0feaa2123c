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
import { MeasureSearchDrift } from './drift/measure-search-drift.js';
import { RepairSearchOnAsked } from './drift/repair-search-on-asked.js';
import { SearchDriftResolver } from './drift/search-drift.resolver.js';
import { SearchDrifts } from './drift/search-drifts.js';
import { searchRepairEvents } from './drift/search-repair.events.js';
import { SearchRepairsService } from './drift/search-repairs.service.js';
import { IndexNeedOnNeedChanged } from './keeping/index-need-on-need-changed.js';
import { IndexNeedsOnNeedsWithdrawn } from './keeping/index-needs-on-needs-withdrawn.js';
import { IndexNeedsOnOrganisationUpdated } from './keeping/index-needs-on-organisation-updated.js';
import { IndexSolverOnSolverChanged } from './keeping/index-solver-on-solver-changed.js';
import { IndexSolversOnSolversImported } from './keeping/index-solvers-on-solvers-imported.js';
import { IndexWhatBearsATagOnTaxonomyChanged } from './keeping/index-what-bears-a-tag-on-taxonomy-changed.js';
import { IndexWhatEventsMissed } from './keeping/index-what-events-missed.js';
import { LetSearchCatchUp } from './keeping/let-search-catch-up.js';
import { RebuildSearchEachNight } from './keeping/rebuild-search-each-night.js';
import { SearchKeeper } from './keeping/search-keeper.js';
import { searchTopic } from './notices/search.topic.js';
import { FindSearchesOnNeedPublished } from './saved-searches/find-searches-on-need-published.js';
import { FittingSearches } from './saved-searches/fitting-searches.js';
import { ForgetNeedOpenings } from './saved-searches/forget-need-openings.js';
import { NeedOpenings } from './saved-searches/need-openings.js';
import { savedSearchEvents } from './saved-searches/saved-search.events.js';
import { SavedSearchLoader } from './saved-searches/saved-search.loader.js';
import { SavedSearchesResolver } from './saved-searches/saved-searches.resolver.js';
import { SavedSearches } from './saved-searches/saved-searches.service.js';
import { NeedsByMatch } from './searching/needs-by-match.js';
import { OfferedFilters } from './searching/offered-filters.js';
import { ReadSearchAhead } from './searching/read-search-ahead.js';
import { SearchFacets } from './searching/search-facets.js';
import { SearchesResolver } from './searching/searches.resolver.js';
import { SearchesService } from './searching/searches.service.js';
import { TagUsageLoader } from './tag-usage/tag-usage.loader.js';
import { TagUsageResolver } from './tag-usage/tag-usage.resolver.js';
import { DemandExampleResolver } from './unmet-demand/demand-example.resolver.js';
import { DemandLabels } from './unmet-demand/demand-labels.js';
import { ForgetSearches } from './unmet-demand/forget-searches.js';
import { NeedsOfDemandLoader } from './unmet-demand/needs-of-demand.loader.js';
import { SearchNotes } from './unmet-demand/search-notes.js';
import { UnmetDemand } from './unmet-demand/unmet-demand.js';
import { UnmetDemandResolver } from './unmet-demand/unmet-demand.resolver.js';
import { CommonWords } from './words/common-words.js';
import { LearnCommonWords } from './words/learn-common-words.js';
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
    NeedsOfDemandLoader,
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
