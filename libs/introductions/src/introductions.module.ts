import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { TerritoriesModule } from '@passerelle/territories';
import { AskWhatCameOfMeetings } from './ask-what-came-of-meetings.js';
import { AcceptLink } from './accept-link.js';
import { ContactsLoader } from './contacts.loader.js';
import { CountPromisesOnAbsenceChanged } from './count-promises-on-absence-changed.js';
import { ConversationStates } from './conversation-states.js';
import { ConversationsLoader } from './conversations.loader.js';
import { ConversationsOfIntroductionResolver, MessagesResolver } from './conversations.resolver.js';
import { ConversationsService } from './conversations.service.js';
import { CuratorDesk } from './curator-desk.js';
import { CuratorDeskResolver } from './curator-desk.resolver.js';
import { FollowUpLink } from './follow-up-link.js';
import { FollowUpsOfIntroductionLoader } from './follow-ups-of-introduction.loader.js';
import { FollowUpsOfIntroductionResolver, FollowUpsResolver } from './follow-ups.resolver.js';
import { FollowUpsService } from './follow-ups.service.js';
import { InterestLists } from './interest-lists.js';
import { InterestLoader } from './interest.loader.js';
import { InterestsOfNeedResolver, InterestsResolver } from './interests.resolver.js';
import { InterestsService } from './interests.service.js';
import { IntroductionLists } from './introduction-lists.js';
import { IntroductionLoader } from './introduction.loader.js';
import { IntroductionsLeft } from './introductions-left.js';
import { IntroductionsLeftLoader } from './introductions-left.loader.js';
import { IntroductionsOfNeedLoader } from './introductions-of-need.loader.js';
import { IntroductionsResolver } from './introductions.resolver.js';
import { IntroductionsService } from './introductions.service.js';
import { MeetingCalendarResolver } from './meeting-calendar.resolver.js';
import { MyInterestsLoader } from './my-interests.loader.js';
import { KeepPromises } from './keep-promises.js';
import { NextBestSolverLoader } from './next-best-solver.loader.js';
import { NextBestSolverResolver } from './next-best-solver.resolver.js';
import { NextBestSolvers } from './next-best-solvers.js';
import { DeclineLink } from './decline-link.js';
import { MailedAnswers } from './mailed-answers.js';
import { TakeBackLink } from './take-back-link.js';
import { Teasers } from './teasers.js';
import { PairStandings } from './pair-standings.js';
import { PartiesOfIntroduction } from './parties-of-introduction.js';
import { PartySilences } from './party-silences.js';
import { PromiseKeeper } from './promise-keeper.js';
import { ProposalProblems } from './proposal-problems.js';
import { ResponsivenessOfCompanyLoader, ResponsivenessOfSolverLoader } from './responsiveness.js';
import {
  ResponsivenessOfOrganisationResolver,
  ResponsivenessOfSolverResolver,
} from './responsiveness.resolver.js';
import { ServeMeetingCalendar } from './serve-meeting-calendar.js';
import { PromisesService } from './promises.service.js';
import { WithdrawIntroductionsOnNeedClosed } from './withdraw-introductions-on-need-closed.js';
import { ChangesADay } from './changes-a-day.js';
import { ContactsResolver } from './contacts.resolver.js';
import { IntroductionsLeftResolver } from './introductions-left.resolver.js';
import { MeetingsResolver } from './meetings.resolver.js';
import { MeetingsService } from './meetings.service.js';
import { NeedProgressResolver } from './need-progress.resolver.js';
import { ProposalsResolver } from './proposals.resolver.js';
import { ProposalsService } from './proposals.service.js';
import { RepliesResolver } from './replies.resolver.js';
import { RepliesService } from './replies.service.js';

@Module({
  imports: [AccountsModule, TaxonomyModule, TerritoriesModule, SolversModule, NeedsModule, MatchingModule],
  providers: [
    AcceptLink,
    AskWhatCameOfMeetings,
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
    FollowUpLink,
    FollowUpsOfIntroductionLoader,
    FollowUpsOfIntroductionResolver,
    FollowUpsResolver,
    FollowUpsService,
    InterestLists,
    InterestLoader,
    InterestsOfNeedResolver,
    InterestsResolver,
    InterestsService,
    IntroductionLists,
    IntroductionLoader,
    IntroductionsLeft,
    IntroductionsLeftLoader,
    IntroductionsLeftResolver,
    IntroductionsOfNeedLoader,
    IntroductionsResolver,
    IntroductionsService,
    KeepPromises,
    MailedAnswers,
    MeetingCalendarResolver,
    MeetingsResolver,
    MeetingsService,
    MessagesResolver,
    MyInterestsLoader,
    NeedProgressResolver,
    NextBestSolverLoader,
    NextBestSolverResolver,
    NextBestSolvers,
    PairStandings,
    PartiesOfIntroduction,
    PartySilences,
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
    Teasers,
    WithdrawIntroductionsOnNeedClosed,
  ],
  exports: [
    ConversationStates,
    ConversationsLoader,
    CuratorDesk,
    FollowUpLink,
    FollowUpsOfIntroductionLoader,
    FollowUpsService,
    InterestLoader,
    IntroductionLoader,
    IntroductionsService,
    MailedAnswers,
    NextBestSolvers,
    Teasers,
  ],
})
export class IntroductionsModule {}
