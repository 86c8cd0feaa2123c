import { Module } from '@nestjs/common';
import { IntroductionsModule } from '@passerelle/introductions';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import { MailNoticeOnNoticesStored } from './mail-notice-on-notices-stored.js';
import { MatchLoader } from './match.loader.js';
import { NeedDecisionsResolver } from './need-decisions.resolver.js';
import { NeedDecisions } from './need-decisions.js';
import { NoticeKindResolver } from './notice-kind.resolver.js';
import { NoticeMails } from './notice-mails.js';
import { NoticeTeller } from './notice-teller.js';
import { NoticeTexts } from './notice-texts.js';
import { NoticesResolver } from './notices.resolver.js';
import { NoticesService } from './notices.service.js';
import { Readers } from './readers.js';
import { Topics } from './topic.js';
import { topics } from './topics.js';

@Module({
  imports: [TaxonomyModule, SolversModule, NeedsModule, MatchingModule, IntroductionsModule],
  providers: [
    { provide: Topics, useValue: new Topics(topics) },
    ...topics.flatMap(({ providers }) => providers),
    NoticeTeller,
    MailNoticeOnNoticesStored,
    NoticeMails,
    Readers,
    NoticesService,
    NoticesResolver,
    NoticeKindResolver,
    NoticeTexts,
    MatchLoader,
    NeedDecisions,
    NeedDecisionsResolver,
  ],
})
export class NotificationsModule {}
