import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { IntroductionsModule } from '@passerelle/introductions';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { SearchModule } from '@passerelle/search';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { CommonWords } from './words/common-words.js';
import { ForgetSearches } from './unmet-demand/forget-searches.js';
import { HealSearch } from './keeping/heal-search.js';
import { IndexNeedOnNeedChanged } from './keeping/index-need-on-need-changed.js';
import { IndexNeedsOnOrganisationUpdated } from './keeping/index-needs-on-organisation-updated.js';
import { IndexSolverOnSolverChanged } from './keeping/index-solver-on-solver-changed.js';
import { IndexSolversOnSolversImported } from './keeping/index-solvers-on-solvers-imported.js';
import { IndexWhatBearsATagOnTaxonomyChanged } from './keeping/index-what-bears-a-tag-on-taxonomy-changed.js';
import { IndexWhatEventsMissed } from './keeping/index-what-events-missed.js';
import { LearnCommonWords } from './words/learn-common-words.js';
import { MeasureSearchDrift } from './drift/measure-search-drift.js';
import { NeedsByMatch } from './searching/needs-by-match.js';
import { NeedsOfDemandLoader } from './unmet-demand/needs-of-demand.loader.js';
import { OfferedFilters } from './searching/offered-filters.js';
import { ReadSearchAhead } from './searching/read-search-ahead.js';
import { RebuildSearchEachNight } from './keeping/rebuild-search-each-night.js';
import { SearchDriftResolver } from './drift/search-drift.resolver.js';
import { SearchDrifts } from './drift/search-drifts.js';
import { SearchFacets } from './searching/search-facets.js';
import { SearchKeeper } from './keeping/search-keeper.js';
import { SearchNotes } from './unmet-demand/search-notes.js';
import { SearchedDocuments } from './documents/searched-documents.js';
import { SearchedPhrases } from './words/searched-phrases.js';
import { SearchesResolver } from './searching/searches.resolver.js';
import { SearchesService } from './searching/searches.service.js';
import { UnmetDemand } from './unmet-demand/unmet-demand.js';
import { UnmetDemandResolver } from './unmet-demand/unmet-demand.resolver.js';
import { ViewerKeys } from './documents/viewer-keys.js';

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
  ],
  providers: [
    ViewerKeys,
    SearchedDocuments,
    SearchKeeper,
    SearchDrifts,
    SearchDriftResolver,
    SearchFacets,
    NeedsByMatch,
    OfferedFilters,
    SearchesService,
    SearchesResolver,
    CommonWords,
    SearchedPhrases,
    SearchNotes,
    UnmetDemand,
    UnmetDemandResolver,
    NeedsOfDemandLoader,
    IndexNeedOnNeedChanged,
    IndexSolverOnSolverChanged,
    IndexSolversOnSolversImported,
    IndexNeedsOnOrganisationUpdated,
    IndexWhatBearsATagOnTaxonomyChanged,
    IndexWhatEventsMissed,
    HealSearch,
    RebuildSearchEachNight,
    MeasureSearchDrift,
    LearnCommonWords,
    ForgetSearches,
    ReadSearchAhead,
  ],
  exports: [SearchKeeper, SearchDrifts, CommonWords],
})
export class FindingModule {}
