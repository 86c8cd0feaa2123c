import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { IntroductionsModule } from '@passerelle/introductions';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { SearchModule } from '@passerelle/search';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { CommonWords } from './common-words.js';
import { ForgetSearches } from './forget-searches.js';
import { HealSearch } from './heal-search.js';
import { IndexNeedOnNeedChanged } from './index-need-on-need-changed.js';
import { IndexNeedsOnOrganisationUpdated } from './index-needs-on-organisation-updated.js';
import { IndexSolverOnSolverChanged } from './index-solver-on-solver-changed.js';
import { IndexSolversOnSolversImported } from './index-solvers-on-solvers-imported.js';
import { IndexWhatBearsATagOnTaxonomyChanged } from './index-what-bears-a-tag-on-taxonomy-changed.js';
import { IndexWhatEventsMissed } from './index-what-events-missed.js';
import { LearnCommonWords } from './learn-common-words.js';
import { MeasureSearchDrift } from './measure-search-drift.js';
import { NeedsByMatch } from './needs-by-match.js';
import { NeedsOfDemandLoader } from './needs-of-demand.loader.js';
import { OfferedFilters } from './offered-filters.js';
import { ReadSearchAhead } from './read-search-ahead.js';
import { RebuildSearchEachNight } from './rebuild-search-each-night.js';
import { SearchDriftResolver } from './search-drift.resolver.js';
import { SearchDrifts } from './search-drifts.js';
import { SearchFacets } from './search-facets.js';
import { SearchKeeper } from './search-keeper.js';
import { SearchNotes } from './search-notes.js';
import { SearchedDocuments } from './searched-documents.js';
import { SearchedPhrases } from './searched-phrases.js';
import { SearchesResolver } from './searches.resolver.js';
import { SearchesService } from './searches.service.js';
import { UnmetDemand } from './unmet-demand.js';
import { UnmetDemandResolver } from './unmet-demand.resolver.js';
import { ViewerKeys } from './viewer-keys.js';

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
