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
import { MatchDismissalsResolver } from './dismissals/match-dismissals.resolver.js';
import { MatchDismissalsService } from './dismissals/match-dismissals.service.js';
import { StandingDismissalsLoader } from './dismissals/standing-dismissals.loader.js';
import { DocumentSource } from './document-source.js';
import { JudgementsLoader } from './judgements/judgements.loader.js';
import { JudgementsResolver } from './judgements/judgements.resolver.js';
import { JudgementsService } from './judgements/judgements.service.js';
import { LearningResolver } from './learning/learning.resolver.js';
import { LearnEachNight, LearningService } from './learning/learning.service.js';
import { NetworkGrades } from './learning/network-grades.js';
import { AcceptedSolvers, PairOutcomes } from './learning/pair-outcomes.js';
import { FieldOfNeedLoader, LatestRunLoader } from './learning/probability.loaders.js';
import { MatchLists } from './lists/match-lists.js';
import { MatchesOfMineResolver, MatchesResolver } from './lists/matches.resolver.js';
import { MatchingStateLoader } from './lists/matching-state.loader.js';
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
import { MatchPreviewsResolver } from './previews/match-previews.resolver.js';
import { MatchPreviewsService } from './previews/match-previews.service.js';
import { ReplyToWhoCouldAnswer, WhoCouldAnswer } from './previews/reply-to-who-could-answer.js';
import { MatchHighlightsResolver, MatchMeaningResolver } from './reasons/match-highlights.resolver.js';
import { MeaningByWordsLoader } from './reasons/meaning-by-words.loader.js';
import { ExplainMeaning, ReplyToExplainMeaning } from './reasons/reply-to-explain-meaning.js';
import { SolversToTellFinder } from './telling/solvers-to-tell.js';
import { TellingResolver } from './telling/telling.resolver.js';
import { TellingService } from './telling/telling.service.js';
import { DeleteVectorsOfForgottenModels } from './vectors/delete-vectors-of-forgotten-models.js';
import { DraftVectors } from './vectors/draft-vectors.js';
import { EncoderStates } from './vectors/encoder-states.js';
import { MissingVectors } from './vectors/missing-vectors.js';
import { Vectors } from './vectors/vectors.service.js';

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
