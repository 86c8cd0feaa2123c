import { Module } from '@nestjs/common';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { MailNoticeOnNoticesStored } from './mail-notice-on-notices-stored.js';
import { MatchLoader } from './match.loader.js';
import { NeedNotices } from './need-notices.js';
import { NoticeMails } from './notice-mails.js';
import { NoticeTexts } from './notice-texts.js';
import { NoticesResolver } from './notices.resolver.js';
import { NoticesService } from './notices.service.js';
import { NotifyCompanyOnMatchesFound } from './notify-company-on-matches-found.js';
import { NotifyCompanyOnNeedChangesRequested } from './notify-company-on-need-changes-requested.js';
import { NotifyCompanyOnNeedClosed } from './notify-company-on-need-closed.js';
import { NotifyCompanyOnNeedExpired } from './notify-company-on-need-expired.js';
import { NotifyCompanyOnNeedPublished } from './notify-company-on-need-published.js';
import { NotifyCuratorsOnNeedSubmitted } from './notify-curators-on-need-submitted.js';
import { NotifySolversOnMatchesFound } from './notify-solvers-on-matches-found.js';
import { SolverCountLoader } from './solver-count.loader.js';

@Module({
  imports: [TaxonomyModule, SolversModule, NeedsModule, MatchingModule],
  providers: [
    NeedNotices,
    NotifyCuratorsOnNeedSubmitted,
    NotifyCompanyOnNeedChangesRequested,
    NotifyCompanyOnNeedPublished,
    NotifyCompanyOnNeedExpired,
    NotifyCompanyOnNeedClosed,
    NotifyCompanyOnMatchesFound,
    NotifySolversOnMatchesFound,
    MailNoticeOnNoticesStored,
    NoticeMails,
    NoticesService,
    NoticesResolver,
    NoticeTexts,
    MatchLoader,
    SolverCountLoader,
  ],
})
export class NotificationsModule {}
