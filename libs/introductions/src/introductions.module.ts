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
import { providersOfBlockers } from './blockers/blockers.resolver.js';
import { ContactsLoader } from './contacts.loader.js';
import { ContactsResolver } from './contacts.resolver.js';
import { providersOfConversations } from './conversations/conversations.resolver.js';
import { cosignatureReminderEvents } from './cosignatures/cosignature-reminder.events.js';
import { CosignatureReminders } from './cosignatures/cosignature-reminders.js';
import { RemindOfCosignatures } from './cosignatures/remind-of-cosignatures.js';
import { ExposureReports } from './exposure-report.js';
import { ExposureResolver } from './exposure.resolver.js';
import { providersOfFollowUps } from './follow-ups/follow-ups.resolver.js';
import { InterestLists } from './interests/interest-lists.js';
import { InterestLoader } from './interests/interest.entity.js';
import { providersOfInterests } from './interests/interests.resolver.js';
import { providersOfIntroducing } from './introducing/proposals.resolver.js';
import { IntroductionLists } from './introduction/introduction-lists.js';
import { IntroductionLoader } from './introduction/introduction.entity.js';
import { providersOfIntroduction } from './introduction/introductions.resolver.js';
import { IntroductionsService } from './introduction/introductions.service.js';
import { KeepOutcomeOfPair } from './keep-outcome-of-pair.js';
import { OwnerOfAddressLoader } from './mail-reach.loaders.js';
import { providersOfMailReach } from './mail-reach.resolver.js';
import { AcceptLink } from './mailed-answers/accept-link.js';
import { DeclineLink } from './mailed-answers/decline-link.js';
import { InterestLink } from './mailed-answers/interest-link.js';
import { MailedAnswers } from './mailed-answers/mailed-answers.js';
import { MessageLink } from './mailed-answers/message-link.js';
import { MessageReply } from './mailed-answers/message-reply.js';
import { OtherParties } from './mailed-answers/other-parties.js';
import { WithdrawAcceptanceLink } from './mailed-answers/withdraw-acceptance-link.js';
import { providersOfMeetings } from './meetings/meetings.resolver.js';
import { providersOfNeedProgress } from './need-progress/need-progress.resolver.js';
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
import { reminderEvents } from './promises/introduction-reminder.entity.js';
import { KeepPromises } from './promises/keep-promises.js';
import { PromiseUpdater } from './promises/promise-updater.js';
import { CountPromisesOnAbsenceChanged, PromisesService } from './promises/promises.service.js';
import {
  WithdrawIntroductionsOnNeedClosed,
  WithdrawIntroductionsOnSolverHidden,
} from './promises/withdraw-introductions.js';
import { providersOfReplies } from './replies/responsiveness.resolver.js';
import { IntroductionRequestLists } from './requests/introduction-request-lists.js';
import { IntroductionRequestLoader } from './requests/introduction-request.entity.js';
import { providersOfRequests } from './requests/introduction-requests.resolver.js';
import { Summaries } from './summaries.js';
import { SummaryResolver } from './summary.resolver.js';
import { IntroductionTurns } from './turns/introduction-turns.js';
import { IntroductionTurnsResolver } from './turns/introduction-turns.resolver.js';
import { introductionsTables } from './introductions.personal-data.js';

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
    introductionsTables,
    provideEvents(cosignatureReminderEvents, reminderEvents),
    ...cosignatureTopic.providers,
    ...firstMatchesTopic.providers,
    ...followUpTopic.providers,
    ...interestTopic.providers,
    ...introductionRequestTopic.providers,
    ...introductionTopic.providers,
    ...matchTopic.providers,
    ...messageTopic.providers,
    CosignatureReminders,
    RemindOfCosignatures,
    CountPromisesOnAbsenceChanged,
    KeepPromises,
    PromiseUpdater,
    PromisesService,
    WithdrawIntroductionsOnNeedClosed,
    WithdrawIntroductionsOnSolverHidden,
    AcceptLink,
    DeclineLink,
    InterestLink,
    MailedAnswers,
    MessageLink,
    MessageReply,
    OtherParties,
    WithdrawAcceptanceLink,
    ContactsLoader,
    ContactsResolver,
    ExposureReports,
    ExposureResolver,
    IntroductionTurns,
    IntroductionTurnsResolver,
    KeepOutcomeOfPair,
    PartiesOfIntroduction,
    PartySilences,
    Summaries,
    SummaryResolver,
    NoticeIntroductionResolver,
    NoticeMatchResolver,
    ...providersOfBlockers,
    ...providersOfConversations,
    ...providersOfFollowUps,
    ...providersOfInterests,
    ...providersOfIntroducing,
    ...providersOfIntroduction,
    ...providersOfMailReach,
    ...providersOfMeetings,
    ...providersOfNeedProgress,
    ...providersOfReplies,
    ...providersOfRequests,
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
