import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { BroadcastModule } from '@passerelle/jobs';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { BlockedPairsLoader } from './blockers/blocked-pairs.loader.js';
import {
  BlockerOfMatchResolver,
  IntroductionsLeftResolver,
  PreviewCountsResolver,
} from './blockers/blockers.resolver.js';
import { IntroductionsLeft, IntroductionsLeftLoader } from './blockers/introductions-left.js';
import { PairStandings } from './blockers/pair-standings.js';
import { ContactsLoader } from './contacts.loader.js';
import { ContactsResolver } from './contacts.resolver.js';
import { ConversationStates } from './conversations/conversation-states.js';
import { conversationEvents } from './conversations/conversation.rules.js';
import { ConversationsLoader } from './conversations/conversations.loader.js';
import {
  ConversationsOfIntroductionResolver,
  MessagesResolver,
} from './conversations/conversations.resolver.js';
import { ConversationsService } from './conversations/conversations.service.js';
import { cosignatureReminderEvents } from './cosignatures/cosignature-reminder.events.js';
import { CosignatureReminders } from './cosignatures/cosignature-reminders.js';
import { RemindOfCosignatures } from './cosignatures/remind-of-cosignatures.js';
import { ExposureReports } from './exposure-report.js';
import { ExposureResolver } from './exposure.resolver.js';
import { AskWhatCameOfMeetings } from './follow-ups/ask-what-came-of-meetings.js';
import { FollowUpLink } from './follow-ups/follow-up-link.js';
import { FollowUpLists } from './follow-ups/follow-up-lists.js';
import { followUpEvents } from './follow-ups/follow-up.rules.js';
import { FollowUpsOfIntroductionLoader } from './follow-ups/follow-ups-of-introduction.loader.js';
import { FollowUpsOfIntroductionResolver, FollowUpsResolver } from './follow-ups/follow-ups.resolver.js';
import { FollowUpsService } from './follow-ups/follow-ups.service.js';
import { InterestLists } from './interests/interest-lists.js';
import { interestEvents } from './interests/interest.events.js';
import { InterestLoader } from './interests/interest.loader.js';
import { InterestsOfNeedResolver, InterestsResolver } from './interests/interests.resolver.js';
import { InterestsService } from './interests/interests.service.js';
import { MyInterestsLoader } from './interests/interest.loader.js';
import { OpenInterestsOfNeedLoader } from './interests/interest.loader.js';
import { NextBestSolverLoader, NextBestSolverResolver } from './introducing/next-best-solver.resolver.js';
import { NextBestSolvers } from './introducing/next-best-solvers.js';
import { ProposalProblems } from './introducing/proposal-problems.js';
import { ProposalsResolver } from './introducing/proposals.resolver.js';
import { ProposalsService } from './introducing/proposals.service.js';
import { ChangesADay } from './introduction/changes-a-day.js';
import { IntroductionLists } from './introduction/introduction-lists.js';
import { introductionEvents } from './introduction/introduction.events.js';
import { IntroductionLoader } from './introduction/introduction.loader.js';
import { IntroductionsResolver } from './introduction/introductions.resolver.js';
import { IntroductionsService } from './introduction/introductions.service.js';
import { KeepOutcomeOfPair } from './keep-outcome-of-pair.js';
import {
  AnswersOfOrganisationLoader,
  OwnerOfAddressLoader,
  UnreachedOrganisationLoader,
  UnreachedSolverLoader,
} from './mail-reach.loaders.js';
import { MailReachOfOrganisationResolver, MailReachOfSolverResolver } from './mail-reach.resolver.js';
import { AcceptLink } from './mailed-answers/accept-link.js';
import { DeclineLink } from './mailed-answers/decline-link.js';
import { InterestLink } from './mailed-answers/interest-link.js';
import { MailedAnswers } from './mailed-answers/mailed-answers.js';
import { MessageLink } from './mailed-answers/message-link.js';
import { MessageReply } from './mailed-answers/message-reply.js';
import { OtherParties } from './mailed-answers/other-parties.js';
import { TakeBackLink } from './mailed-answers/take-back-link.js';
import { MeetingCalendars } from './meetings/meeting-calendars.js';
import { MeetingCalendarResolver, MeetingsResolver } from './meetings/meetings.resolver.js';
import { MeetingsService } from './meetings/meetings.service.js';
import { PlanMeetingLink } from './meetings/plan-meeting-link.js';
import { ServeMeetingCalendar } from './meetings/serve-meeting-calendar.js';
import { IntroductionsOfNeedLoader, MyIntroductionsLoader } from './need-progress/need-progress.loaders.js';
import { NeedProgressResolver } from './need-progress/need-progress.resolver.js';
import { cosignatureTopic } from './notices/cosignatures/cosignature.topic.js';
import { followUpTopic } from './notices/follow-ups/follow-up.topic.js';
import { interestTopic } from './notices/interests/interest.topic.js';
import { introductionTopic } from './notices/introductions/introduction.topic.js';
import { firstMatchesTopic } from './notices/matches/first-matches.topic.js';
import { matchTopic } from './notices/matches/match.topic.js';
import { NoticeMatchResolver } from './notices/matches/notice-match.resolver.js';
import { messageTopic } from './notices/messages/message.topic.js';
import { NoticeIntroductionResolver } from './notices/notice-introduction.resolver.js';
import { introductionRequestTopic } from './notices/requests/introduction-request.topic.js';
import { PartiesOfIntroduction } from './parties/parties.js';
import { PartySilences } from './parties/party-silences.js';
import { CountPromisesOnAbsenceChanged } from './promises/count-promises-on-absence-changed.js';
import { reminderEvents } from './promises/introduction-reminder.entity.js';
import { KeepPromises } from './promises/keep-promises.js';
import { PromiseKeeper } from './promises/promise-keeper.js';
import { PromisesService } from './promises/promises.service.js';
import {
  WithdrawIntroductionsOnNeedClosed,
  WithdrawIntroductionsOnSolverHidden,
} from './promises/withdraw-introductions.js';
import { RepliesResolver } from './replies/replies.resolver.js';
import { RepliesService } from './replies/replies.service.js';
import { ResponsivenessOfCompanyLoader, ResponsivenessOfSolverLoader } from './replies/responsiveness.js';
import {
  ResponsivenessOfOrganisationResolver,
  ResponsivenessOfSolverResolver,
} from './replies/responsiveness.resolver.js';
import { IntroductionRequestLists } from './requests/introduction-request-lists.js';
import { introductionRequestEvents } from './requests/introduction-request.events.js';
import { IntroductionRequestLoader } from './requests/introduction-request.loader.js';
import {
  IntroductionRequestsResolver,
  RequestOfMatchResolver,
} from './requests/introduction-requests.resolver.js';
import { IntroductionRequestsService } from './requests/introduction-requests.service.js';
import { RequestOfPairLoader } from './requests/introduction-request.loader.js';
import { Summaries } from './summaries.js';
import { SummaryResolver } from './summary.resolver.js';
import { IntroductionTurns } from './turns/introduction-turns.js';
import { IntroductionTurnsResolver } from './turns/introduction-turns.resolver.js';

@Module({
  imports: [
    AccountsModule,
    BroadcastModule,
    TaxonomyModule,
    TerritoriesModule,
    SolversModule,
    NeedsModule,
    MatchingModule,
    NotificationsModule,
  ],
  providers: [
    provideEvents(
      conversationEvents,
      followUpEvents,
      interestEvents,
      introductionEvents,
      introductionRequestEvents,
      cosignatureReminderEvents,
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
    CosignatureReminders,
    KeepPromises,
    RemindOfCosignatures,
    MailedAnswers,
    MailReachOfOrganisationResolver,
    MailReachOfSolverResolver,
    MeetingCalendarResolver,
    MeetingCalendars,
    MeetingsResolver,
    MeetingsService,
    MessageLink,
    MessageReply,
    MessagesResolver,
    MyInterestsLoader,
    OpenInterestsOfNeedLoader,
    MyIntroductionsLoader,
    NeedProgressResolver,
    NextBestSolverLoader,
    NextBestSolverResolver,
    NextBestSolvers,
    OtherParties,
    OwnerOfAddressLoader,
    PairStandings,
    PartiesOfIntroduction,
    PartySilences,
    PlanMeetingLink,
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
    Summaries,
    SummaryResolver,
    TakeBackLink,
    AnswersOfOrganisationLoader,
    UnreachedOrganisationLoader,
    UnreachedSolverLoader,
    WithdrawIntroductionsOnNeedClosed,
    WithdrawIntroductionsOnSolverHidden,
    NoticeIntroductionResolver,
    NoticeMatchResolver,
    ...cosignatureTopic.providers,
    ...firstMatchesTopic.providers,
    ...followUpTopic.providers,
    ...interestTopic.providers,
    ...introductionRequestTopic.providers,
    ...introductionTopic.providers,
    ...matchTopic.providers,
    ...messageTopic.providers,
  ],
  exports: [
    ExposureReports,
    InterestLists,
    InterestLoader,
    IntroductionLists,
    IntroductionLoader,
    IntroductionRequestLists,
    IntroductionRequestLoader,
    IntroductionsService,
    OwnerOfAddressLoader,
  ],
})
export class IntroductionsModule {}
