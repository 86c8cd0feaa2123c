import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { provideWorkerRequests, RequestReplyModule } from '@passerelle/jobs';
import { MeaningModule } from '@passerelle/meaning';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { providersOfPreviews, WhoCouldAnswer } from './previews/index.js';
import { CoolDowns } from './cool-downs/index.js';
import { DocumentSource, MatchIndex } from './documents/index.js';
import {
  FindMatchesOnMatchRestored,
  FindMatchesOnNeedChanged,
  FindMatchesOnSolverChanged,
  FindMatchesOnSolversImported,
  ForgetWhatWasWithdrawn,
  FindMatchesOnTaxonomyChanged,
  MatchesService,
  MatchNeedsAsCoolDownsEnd,
  MatchSolversAsAbsencesPass,
  MatchWhatGotAVector,
  RebuildMatchesEachNight,
} from './matches/index.js';
import {
  MatchDismissalsService,
  providersOfDismissals,
  StandingDismissalsLoader,
} from './dismissals/index.js';
import { providersOfJudgements } from './judgements/index.js';
import { LearningService, PairOutcomes, providersOfLearning } from './learning/index.js';
import { MatchLists, MyMatchesLoader, providersOfLists } from './lists/index.js';
import { providersOfTelling, SolversToTellFinder } from './telling/index.js';
import { ServedSolvers, matchEvents } from './match/index.js';
import { ExplainMeaning, providersOfReasons } from './reasons/index.js';
import {
  DeleteVectorsOfForgottenModels,
  DraftVectors,
  EncoderStates,
  MissingVectors,
  Vectors,
} from './vectors/index.js';

@Module({
  imports: [
    AccountsModule,
    MeaningModule,
    RequestReplyModule,
    TaxonomyModule,
    TerritoriesModule,
    SolversModule,
    NeedsModule,
  ],
  providers: [
    provideEvents(matchEvents),
    provideWorkerRequests(WhoCouldAnswer, ExplainMeaning),
    ServedSolvers,
    CoolDowns,
    DeleteVectorsOfForgottenModels,
    DraftVectors,
    EncoderStates,
    MissingVectors,
    Vectors,
    DocumentSource,
    MatchIndex,
    MatchesService,
    FindMatchesOnMatchRestored,
    FindMatchesOnNeedChanged,
    FindMatchesOnSolverChanged,
    FindMatchesOnSolversImported,
    ForgetWhatWasWithdrawn,
    FindMatchesOnTaxonomyChanged,
    MatchNeedsAsCoolDownsEnd,
    MatchSolversAsAbsencesPass,
    MatchWhatGotAVector,
    RebuildMatchesEachNight,
    ...providersOfDismissals,
    ...providersOfJudgements,
    ...providersOfLearning,
    ...providersOfLists,
    ...providersOfPreviews,
    ...providersOfReasons,
    ...providersOfTelling,
  ],
  exports: [
    CoolDowns,
    EncoderStates,
    LearningService,
    MatchDismissalsService,
    MatchesService,
    MatchLists,
    MyMatchesLoader,
    PairOutcomes,
    ServedSolvers,
    SolversToTellFinder,
    StandingDismissalsLoader,
  ],
})
export class MatchingModule {}
