import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { BroadcastModule } from '@passerelle/jobs';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import {
  AskWhatCameOfMeetings,
  followUpEvents,
  FollowUpLink,
  FollowUpLists,
  FollowUpsOfIntroductionLoader,
  FollowUpsOfIntroductionResolver,
  FollowUpsResolver,
  FollowUpsService,
} from './follow-ups/index.js';
import {
  AcceptLink,
  DeclineLink,
  InterestLink,
  MailedAnswers,
  MessageLink,
  OtherParties,
  TakeBackLink,
} from './mailed-answers/index.js';
import { IntroductionTurns, IntroductionTurnsResolver } from './turns/index.js';
import { ContactsLoader, ContactsResolver } from './contacts/index.js';
import {
  CountPromisesOnAbsenceChanged,
  KeepPromises,
  PromiseKeeper,
  PromisesService,
  reminderEvents,
  WithdrawIntroductionsOnNeedClosed,
  WithdrawIntroductionsOnSolverHidden,
} from './promises/index.js';
import {
  conversationEvents,
  ConversationsLoader,
  ConversationsOfIntroductionResolver,
  ConversationsService,
  ConversationStates,
  MessagesResolver,
} from './conversations/index.js';
import { ExposureReports, ExposureResolver } from './exposure/index.js';
import { KeepOutcomeOfPair } from './outcomes/index.js';
import { CuratorDesk, CuratorDeskResolver } from './desk/index.js';
import {
  interestEvents,
  InterestLists,
  InterestLoader,
  InterestsOfNeedResolver,
  InterestsResolver,
  InterestsService,
  MyInterestsLoader,
} from './interests/index.js';
import {
  ChangesADay,
  introductionEvents,
  IntroductionLists,
  IntroductionLoader,
  IntroductionsResolver,
  IntroductionsService,
} from './introduction/index.js';
import {
  BlockedPairsLoader,
  BlockerOfMatchResolver,
  IntroductionsLeft,
  IntroductionsLeftLoader,
  IntroductionsLeftResolver,
  PreviewCountsResolver,
  PairStandings,
} from './blockers/index.js';
import { IntroductionsOfNeedLoader, NeedProgressResolver } from './need-progress/index.js';
import {
  MeetingCalendarResolver,
  MeetingCalendars,
  MeetingsResolver,
  MeetingsService,
  PlanMeetingLink,
  ServeMeetingCalendar,
} from './meetings/index.js';
import {
  NextBestSolverLoader,
  NextBestSolverResolver,
  NextBestSolvers,
  ProposalProblems,
  ProposalsResolver,
  ProposalsService,
} from './introducing/index.js';
import {
  introductionRequestEvents,
  IntroductionRequestLists,
  IntroductionRequestLoader,
  IntroductionRequestsResolver,
  IntroductionRequestsService,
  RequestOfMatchResolver,
  RequestOfPairLoader,
} from './requests/index.js';
import {
  RepliesResolver,
  RepliesService,
  ResponsivenessOfCompanyLoader,
  ResponsivenessOfOrganisationResolver,
  ResponsivenessOfSolverLoader,
  ResponsivenessOfSolverResolver,
} from './replies/index.js';
import { ProgrammeFigures, ProgrammeResolver } from './programme/index.js';
import { PartiesOfIntroduction, PartySilences } from './parties/index.js';

@Module({
  imports: [
    AccountsModule,
    BroadcastModule,
    TaxonomyModule,
    TerritoriesModule,
    SolversModule,
    NeedsModule,
    MatchingModule,
  ],
  providers: [
    provideEvents(
      conversationEvents,
      followUpEvents,
      interestEvents,
      introductionEvents,
      introductionRequestEvents,
      reminderEvents,
    ),
    AcceptLink,
    AskWhatCameOfMeetings,
    BlockedPairsLoader,
    BlockerOfMatchResolver,
    ChangesADay,
    ContactsLoader,
    ContactsResolver,
    ConversationsLoader,
    ConversationsOfIntroductionResolver,
    ConversationsService,
    ConversationStates,
    CountPromisesOnAbsenceChanged,
    CuratorDesk,
    CuratorDeskResolver,
    DeclineLink,
    ExposureReports,
    ExposureResolver,
    FollowUpLink,
    FollowUpLists,
    IntroductionTurns,
    IntroductionTurnsResolver,
    FollowUpsOfIntroductionLoader,
    FollowUpsOfIntroductionResolver,
    FollowUpsResolver,
    FollowUpsService,
    InterestLink,
    InterestLists,
    InterestLoader,
    InterestsOfNeedResolver,
    InterestsResolver,
    InterestsService,
    IntroductionLists,
    IntroductionLoader,
    IntroductionRequestLists,
    IntroductionRequestLoader,
    IntroductionRequestsResolver,
    IntroductionRequestsService,
    RequestOfMatchResolver,
    RequestOfPairLoader,
    IntroductionsLeft,
    IntroductionsLeftLoader,
    IntroductionsLeftResolver,
    PreviewCountsResolver,
    IntroductionsOfNeedLoader,
    IntroductionsResolver,
    IntroductionsService,
    KeepOutcomeOfPair,
    KeepPromises,
    MailedAnswers,
    MeetingCalendarResolver,
    MeetingCalendars,
    MeetingsResolver,
    MeetingsService,
    MessageLink,
    MessagesResolver,
    MyInterestsLoader,
    NeedProgressResolver,
    NextBestSolverLoader,
    NextBestSolverResolver,
    NextBestSolvers,
    OtherParties,
    PairStandings,
    PartiesOfIntroduction,
    PartySilences,
    PlanMeetingLink,
    ProgrammeFigures,
    ProgrammeResolver,
    PromiseKeeper,
    PromisesService,
    ProposalProblems,
    ProposalsResolver,
    ProposalsService,
    RepliesResolver,
    RepliesService,
    ResponsivenessOfCompanyLoader,
    ResponsivenessOfOrganisationResolver,
    ResponsivenessOfSolverLoader,
    ResponsivenessOfSolverResolver,
    ServeMeetingCalendar,
    TakeBackLink,
    WithdrawIntroductionsOnNeedClosed,
    WithdrawIntroductionsOnSolverHidden,
  ],
  exports: [
    ConversationStates,
    ConversationsLoader,
    CuratorDesk,
    ExposureReports,
    FollowUpLink,
    FollowUpsOfIntroductionLoader,
    FollowUpsService,
    InterestLink,
    InterestLists,
    InterestLoader,
    IntroductionLists,
    IntroductionLoader,
    IntroductionRequestLists,
    IntroductionRequestLoader,
    IntroductionsLeft,
    IntroductionsService,
    MailedAnswers,
    MeetingCalendars,
    MessageLink,
    OtherParties,
  ],
})
export class IntroductionsModule {}
