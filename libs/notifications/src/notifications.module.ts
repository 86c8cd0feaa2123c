import { Module } from '@nestjs/common';
import { ActionsModule } from '@passerelle/actions';
import { ConceptsModule } from '@passerelle/concepts';
import { provideEvents } from '@passerelle/database';
import { FindingModule } from '@passerelle/finding';
import { GroupsModule } from '@passerelle/groups';
import { IntroductionsModule } from '@passerelle/introductions';
import { BroadcastModule } from '@passerelle/jobs';
import { MatchingModule } from '@passerelle/matching';
import { NeedsModule } from '@passerelle/needs';
import { ReportsModule } from '@passerelle/reports';
import { SolversModule } from '@passerelle/solvers';
import { TaxonomyModule } from '@passerelle/taxonomy';
import {
  HandOver,
  MailNoticeOnNoticesStored,
  MailNoticesOnStoredForMany,
  MailOutcomes,
  NoticeMails,
  NoticeTeller,
  Readers,
  Topics,
  noticeEvents,
} from './notices/index.js';
import { NeedDecisions, NeedDecisionsResolver } from './needs/index.js';
import { NoticesResolver, NoticesService, NoticeTexts } from './reading/index.js';
import {
  mailPreferenceEvents,
  MailPreferences,
  MailPreferencesLink,
  MailPreferencesResolver,
  OneClickEndOfLists,
} from './preferences/index.js';
import {
  ActionLists,
  actionListEvents,
  ListParts,
  MailListOnActionListDue,
  SendActionLists,
} from './action-lists/index.js';
import { topics } from './topics.js';

@Module({
  imports: [
    BroadcastModule,
    TaxonomyModule,
    SolversModule,
    NeedsModule,
    MatchingModule,
    IntroductionsModule,
    ConceptsModule,
    ReportsModule,
    ActionsModule,
    GroupsModule,
    FindingModule,
  ],
  providers: [
    provideEvents(noticeEvents),
    provideEvents(mailPreferenceEvents),
    provideEvents(actionListEvents),
    { provide: Topics, useValue: new Topics(topics) },
    ...topics.flatMap(({ providers }) => providers),
    NoticeTeller,
    MailNoticeOnNoticesStored,
    MailNoticesOnStoredForMany,
    MailOutcomes,
    NoticeMails,
    Readers,
    ActionLists,
    HandOver,
    ListParts,
    MailListOnActionListDue,
    SendActionLists,
    MailPreferences,
    MailPreferencesLink,
    MailPreferencesResolver,
    OneClickEndOfLists,
    NoticesService,
    NoticesResolver,
    NoticeTexts,
    NeedDecisions,
    NeedDecisionsResolver,
  ],
  exports: [ListParts, MailOutcomes],
})
export class NotificationsModule {}
