import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { provideWorkerRequests, RequestReplyModule } from '@passerelle/jobs';
import { MeaningModule } from '@passerelle/meaning';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import {
  ReplyToWhoCouldAnswer,
  MatchPreviewsResolver,
  MatchPreviewsService,
  WhoCouldAnswer,
} from './previews/index.js';
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
  MatchDismissalsResolver,
  MatchDismissalsService,
  StandingDismissalsLoader,
} from './dismissals/index.js';
import { JudgementsLoader, JudgementsResolver, JudgementsService } from './judgements/index.js';
import {
  AcceptedSolvers,
  FieldOfNeedLoader,
  LatestRunLoader,
  LearnEachNight,
  LearningResolver,
  LearningService,
  NetworkGrades,
  PairOutcomes,
} from './learning/index.js';
import {
  MatchesOfMineResolver,
  MatchesResolver,
  MatchingStateLoader,
  MatchLists,
  MyMatchesLoader,
} from './lists/index.js';
import { SolversToTellFinder, TellingResolver, TellingService } from './telling/index.js';
import { ServedSolvers, matchEvents } from './match/index.js';
import {
  ExplainMeaning,
  MatchHighlightsResolver,
  MatchMeaningResolver,
  MeaningByWordsLoader,
  ReplyToExplainMeaning,
} from './reasons/index.js';
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
    provideWorkerRequests(WhoCouldAnswer, ExplainMeaning),
    provideEvents(matchEvents),
    AcceptedSolvers,
    CoolDowns,
    DeleteVectorsOfForgottenModels,
    DocumentSource,
    DraftVectors,
    EncoderStates,
    MissingVectors,
    Vectors,
    FieldOfNeedLoader,
    JudgementsLoader,
    JudgementsResolver,
    JudgementsService,
    LatestRunLoader,
    LearnEachNight,
    LearningResolver,
    LearningService,
    NetworkGrades,
    PairOutcomes,
    MatchIndex,
    MatchHighlightsResolver,
    MatchMeaningResolver,
    MeaningByWordsLoader,
    ReplyToExplainMeaning,
    MatchLists,
    MatchesService,
    MatchesOfMineResolver,
    MatchesResolver,
    MatchingStateLoader,
    MyMatchesLoader,
    MatchDismissalsService,
    MatchDismissalsResolver,
    MatchPreviewsService,
    MatchPreviewsResolver,
    ReplyToWhoCouldAnswer,
    ServedSolvers,
    SolversToTellFinder,
    TellingService,
    TellingResolver,
    StandingDismissalsLoader,
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
