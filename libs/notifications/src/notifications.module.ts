import { Module } from '@nestjs/common';
import { provideEvents } from '@passerelle/database';
import { IntroductionsModule } from '@passerelle/introductions';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { InterestMails } from './interest-mails.js';
import { InterestNotices } from './interest-notices.js';
import { InterestTexts } from './interest-texts.js';
import { IntroductionMails } from './introduction-mails.js';
import { IntroductionNotices } from './introduction-notices.js';
import { IntroductionTexts } from './introduction-texts.js';
import { MailNoticeOnNoticesStored } from './mail-notice-on-notices-stored.js';
import { MessageMails } from './message-mails.js';
import { MessageTexts } from './message-texts.js';
import { NotifyCompanyAndCuratorsOnInterestMarked } from './notify-company-and-curators-on-interest-marked.js';
import { NotifyReadersOnMessageWritten } from './notify-readers-on-message-written.js';
import { NotifySolverOnInterestDeclined } from './notify-solver-on-interest-declined.js';
import { MatchLoader } from './match.loader.js';
import { NeedDecisionsResolver } from './need-decisions.resolver.js';
import { NeedDecisions } from './need-decisions.js';
import { NeedNotices } from './need-notices.js';
import { NoticeMails } from './notice-mails.js';
import { NoticeTexts } from './notice-texts.js';
import { NoticesResolver } from './notices.resolver.js';
import { NoticesService } from './notices.service.js';
import { NotifyCompanyOnMatchesFound } from './notify-company-on-matches-found.js';
import { NotifyCompanyOnNeedChangesRequested } from './notify-company-on-need-changes-requested.js';
import { NotifyCompanyOnNeedClosed } from './notify-company-on-need-closed.js';
import { NotifyCompanyOnNeedEdited } from './notify-company-on-need-edited.js';
import { NotifyCompanyOnNeedExpired } from './notify-company-on-need-expired.js';
import { NotifyCompanyOnNeedPublished } from './notify-company-on-need-published.js';
import { NotifyCompanyOnNeedRefused } from './notify-company-on-need-refused.js';
import { NotifyCuratorsOnNeedSubmitted } from './notify-curators-on-need-submitted.js';
import { NotifySolversOnMatchesFound } from './notify-solvers-on-matches-found.js';
import { NotifyCuratorOnAcceptanceTakenBack } from './notify-curator-on-acceptance-taken-back.js';
import { NotifyOtherPartyOnIntroductionDeclined } from './notify-other-party-on-introduction-declined.js';
import { NotifyPartiesOnIntroductionAccepted } from './notify-parties-on-introduction-accepted.js';
import { NotifyPartiesOnIntroductionConcluded } from './notify-parties-on-introduction-concluded.js';
import { NotifyPartiesOnIntroductionLapsed } from './notify-parties-on-introduction-lapsed.js';
import { NotifyPartiesOnIntroductionMet } from './notify-parties-on-introduction-met.js';
import { NotifyPartiesOnIntroductionProposed } from './notify-parties-on-introduction-proposed.js';
import { NotifyPartiesOnIntroductionWithdrawn } from './notify-parties-on-introduction-withdrawn.js';
import { NotifyPartiesOnMeetingPlanned } from './notify-parties-on-meeting-planned.js';
import { NotifyPartyOnFollowUpAsked } from './notify-party-on-follow-up-asked.js';
import { NotifyPartyOnAnswerReminded } from './notify-party-on-answer-reminded.js';
import { NotifyWhoeverAcceptedOnIntroductionHalfAccepted } from './notify-whoever-accepted-on-introduction-half-accepted.js';
import { SolverCountLoader } from './solver-count.loader.js';
import { noticeEvents } from './notice.events.js';

@Module({
  imports: [TaxonomyModule, SolversModule, NeedsModule, MatchingModule, IntroductionsModule],
  providers: [
    provideEvents(noticeEvents),
    NeedNotices,
    NotifyCuratorsOnNeedSubmitted,
    NotifyCompanyOnNeedChangesRequested,
    NotifyCompanyOnNeedRefused,
    NotifyCompanyOnNeedPublished,
    NotifyCompanyOnNeedEdited,
    NotifyCompanyOnNeedExpired,
    NotifyCompanyOnNeedClosed,
    NotifyCompanyOnMatchesFound,
    NotifySolversOnMatchesFound,
    InterestNotices,
    NotifyCompanyAndCuratorsOnInterestMarked,
    NotifySolverOnInterestDeclined,
    NotifyReadersOnMessageWritten,
    IntroductionNotices,
    NotifyCuratorOnAcceptanceTakenBack,
    NotifyOtherPartyOnIntroductionDeclined,
    NotifyPartiesOnIntroductionAccepted,
    NotifyPartiesOnIntroductionConcluded,
    NotifyPartiesOnIntroductionLapsed,
    NotifyPartiesOnIntroductionMet,
    NotifyPartiesOnIntroductionProposed,
    NotifyPartiesOnIntroductionWithdrawn,
    NotifyPartiesOnMeetingPlanned,
    NotifyPartyOnAnswerReminded,
    NotifyPartyOnFollowUpAsked,
    NotifyWhoeverAcceptedOnIntroductionHalfAccepted,
    MailNoticeOnNoticesStored,
    NoticeMails,
    InterestMails,
    InterestTexts,
    MessageMails,
    MessageTexts,
    IntroductionMails,
    IntroductionTexts,
    NeedDecisions,
    NeedDecisionsResolver,
    NoticesService,
    NoticesResolver,
    NoticeTexts,
    MatchLoader,
    SolverCountLoader,
  ],
})
export class NotificationsModule {}
