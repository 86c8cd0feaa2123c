import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { provideWorkerRequests, RequestReplyModule } from '@passerelle/jobs';
import { MeaningModule } from '@passerelle/meaning';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { CoolDowns } from './cool-downs.js';
import { ActiveDismissalsLoader } from './dismissals/match-dismissal.entity.js';
import { providersOfDismissals } from './dismissals/match-dismissals.resolver.js';
import { MatchDismissalsService } from './dismissals/match-dismissals.service.js';
import { DocumentSource } from './document-source.js';
import { providersOfJudgements } from './judgements.resolver.js';
import { providersOfLearning } from './learning/learning.resolver.js';
import { LearningService } from './learning/learning.service.js';
import { PairOutcomes } from './learning/pair-outcomes.js';
import { MatchLists } from './lists/match-lists.js';
import { providersOfLists } from './lists/matches.resolver.js';
import { MyMatchesLoader } from './lists/my-matches.loader.js';
import { MatchIndex } from './match-index.js';
import { matchEvents } from './match/match.events.js';
import { ServedSolvers } from './match/served-solvers.js';
import {
  FindMatchesOnMatchRestored,
  FindMatchesOnNeedChanged,
  FindMatchesOnSolverChanged,
  FindMatchesOnSolversImported,
  FindMatchesOnTaxonomyChanged,
} from './matches/find-matches.js';
import {
  ForgetWhatWasWithdrawn,
  MatchNeedsAsCoolDownsEnd,
  MatchSolversAsAbsencesPass,
  RebuildMatchesEachNight,
} from './matches/match-as-time-passes.js';
import { MatchWhatGotAVector } from './matches/match-what-got-a-vector.js';
import { MatchesService } from './matches/matches.service.js';
import { solverNotificationProviders } from './notifying/solver-notification.resolver.js';
import { SolversToNotifyFinder } from './notifying/solvers-to-notify.js';
import { providersOfPreviews } from './previews/match-previews.resolver.js';
import { WhoCouldAnswer } from './previews/reply-to-who-could-answer.js';
import { providersOfReasons } from './reasons/match-highlights.resolver.js';
import { ExplainMeaning } from './reasons/reply-to-explain-meaning.js';
import { DeleteVectorsOfForgottenModels } from './vectors/delete-vectors-of-forgotten-models.js';
import { DraftVectors } from './vectors/draft-vectors.js';
import { EncoderStates } from './vectors/encoder-states.js';
import { MissingVectors } from './vectors/missing-vectors.js';
import { Vectors } from './vectors/vectors.service.js';
import { matchingTables } from './matching.personal-data.js';

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
    matchingTables,
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
    ...solverNotificationProviders,
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
    SolversToNotifyFinder,
    ActiveDismissalsLoader,
  ],
})
export class MatchingModule {}
