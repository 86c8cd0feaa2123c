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
import { providersOfFollowUps } from './follow-ups/index.js';
import {
  AcceptLink,
  DeclineLink,
  InterestLink,
  MailedAnswers,
  MessageLink,
  MessageReply,
  OtherParties,
  TakeBackLink,
} from './mailed-answers/index.js';
import { Summaries, SummaryResolver } from './summary/index.js';
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
import { providersOfConversations } from './conversations/index.js';
import {
  CosignatureReminders,
  cosignatureReminderEvents,
  RemindOfCosignatures,
} from './cosignatures/index.js';
import { ExposureReports, ExposureResolver } from './exposure/index.js';
import { KeepOutcomeOfPair } from './outcomes/index.js';
import { CuratorDesk, CuratorDeskResolver } from './desk/index.js';
import { InterestLists, InterestLoader, providersOfInterests } from './interests/index.js';
import {
  IntroductionLists,
  IntroductionLoader,
  IntroductionsService,
  providersOfIntroduction,
} from './introduction/index.js';
import { providersOfBlockers } from './blockers/index.js';
import { providersOfNeedProgress } from './need-progress/index.js';
import { providersOfMeetings } from './meetings/index.js';
import { providersOfIntroducing } from './introducing/index.js';
import {
  IntroductionRequestLists,
  IntroductionRequestLoader,
  providersOfRequests,
} from './requests/index.js';
import { providersOfReplies } from './replies/index.js';
import { ProgrammeFigures, ProgrammeResolver } from './programme/index.js';
import { OwnerOfAddressLoader, providersOfMailReach } from './mail-reach/index.js';
import { PartiesOfIntroduction, PartySilences } from './parties/index.js';
import {
  cosignatureTopic,
  firstMatchesTopic,
  followUpTopic,
  interestTopic,
  introductionRequestTopic,
  introductionTopic,
  matchTopic,
  messageTopic,
  NoticeIntroductionResolver,
  NoticeMatchResolver,
} from './notices/index.js';

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
    PromiseKeeper,
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
    TakeBackLink,
    ContactsLoader,
    ContactsResolver,
    CuratorDesk,
    CuratorDeskResolver,
    ExposureReports,
    ExposureResolver,
    IntroductionTurns,
    IntroductionTurnsResolver,
    KeepOutcomeOfPair,
    PartiesOfIntroduction,
    PartySilences,
    ProgrammeFigures,
    ProgrammeResolver,
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
    CuratorDesk,
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
