import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { BroadcastModule } from '@passerelle/jobs';
import { LinksModule } from '@passerelle/links';
import {
  ActionLists,
  actionListEvents,
  ListParts,
  MailListOnActionListDue,
  SendActionLists,
} from './action-lists/index.js';
import { joinRequestTopic } from './join-requests/index.js';
import {
  HandOver,
  KindsOfRecipients,
  MailNoticeOnNoticesStored,
  MailNoticesOnStoredForMany,
  MailOutcomes,
  NoticeMails,
  NoticeTeller,
  Readers,
  noticeEvents,
  topics,
  Topics,
} from './notices/index.js';
import {
  AddressRefusals,
  mailPreferenceEvents,
  MailPreferences,
  MailPreferencesLink,
  MailPreferencesResolver,
  OneClickEndOfLists,
} from './preferences/index.js';
import { NoticesResolver, NoticesService, NoticeTexts } from './reading/index.js';

@Module({
  imports: [AccountsModule, BroadcastModule, LinksModule],
  providers: [
    provideEvents(noticeEvents, mailPreferenceEvents, actionListEvents),
    { provide: Topics, useValue: topics },
    ...joinRequestTopic.providers,
    ActionLists,
    AddressRefusals,
    HandOver,
    KindsOfRecipients,
    ListParts,
    MailListOnActionListDue,
    MailNoticeOnNoticesStored,
    MailNoticesOnStoredForMany,
    MailOutcomes,
    MailPreferences,
    MailPreferencesLink,
    MailPreferencesResolver,
    NoticeMails,
    NoticesResolver,
    NoticesService,
    NoticeTeller,
    NoticeTexts,
    OneClickEndOfLists,
    Readers,
    SendActionLists,
  ],
  exports: [AddressRefusals, KindsOfRecipients, ListParts, MailOutcomes, NoticeTeller, Readers],
})
export class NotificationsModule {}
