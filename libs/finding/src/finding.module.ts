import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { IntroductionsModule } from '@passerelle/introductions';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { SearchModule } from '@passerelle/search';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { SearchedDocuments, DocumentAccessTokens } from './documents/index.js';
import { MeasureSearchDrift, SearchDriftResolver, SearchDrifts } from './drift/index.js';
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
  DemandLabels,
  ForgetSearches,
  NeedsOfDemandLoader,
  SearchNotes,
  UnmetDemand,
  UnmetDemandResolver,
} from './unmet-demand/index.js';
import { CommonWords, LearnCommonWords, SearchedPhrases } from './words/index.js';

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
    CommonWords,
    SearchedPhrases,
    SearchNotes,
    UnmetDemand,
    UnmetDemandResolver,
    DemandLabels,
    NeedsOfDemandLoader,
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
    LearnCommonWords,
    ForgetSearches,
    ReadSearchAhead,
  ],
  exports: [SearchKeeper, SearchDrifts, CommonWords, ReadSearchAhead, UnmetDemand, DemandLabels],
})
export class FindingModule {}
