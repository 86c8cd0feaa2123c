import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
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
import {
  IntroductionsOfNeedResolver,
  IntroductionsOfSolverResolver,
} from './introductions-of-parties.resolver.js';
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
import { conversationEvents } from './conversation.events.js';
import { followUpEvents } from './follow-up.events.js';
import { interestEvents } from './interest.events.js';
import { introductionEvents } from './introduction.events.js';
import { reminderEvents } from './reminder.events.js';

@Module({
  imports: [AccountsModule, TaxonomyModule, TerritoriesModule, SolversModule, NeedsModule, MatchingModule],
  providers: [
    provideEvents(conversationEvents, followUpEvents, interestEvents, introductionEvents, reminderEvents),
    AcceptLink,
    AskWhatCameOfMeetings,
    ContactsLoader,
    ConversationStates,
    ConversationsLoader,
    ConversationsOfIntroductionResolver,
    ConversationsService,
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
    IntroductionsOfNeedLoader,
    IntroductionsOfNeedResolver,
    IntroductionsOfSolverResolver,
    IntroductionsResolver,
    IntroductionsService,
    MailedAnswers,
    MessagesResolver,
    MeetingCalendarResolver,
    MyInterestsLoader,
    NextBestSolverLoader,
    NextBestSolverResolver,
    NextBestSolvers,
    PairStandings,
    TakeBackLink,
    Teasers,
    PartiesOfIntroduction,
    PartySilences,
    PromiseKeeper,
    ProposalProblems,
    ResponsivenessOfCompanyLoader,
    ResponsivenessOfOrganisationResolver,
    ResponsivenessOfSolverLoader,
    ResponsivenessOfSolverResolver,
    ServeMeetingCalendar,
    PromisesService,
    KeepPromises,
    CountPromisesOnAbsenceChanged,
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
