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
import { AddressRefusals, providersOfPreferences } from './preferences/index.js';
import { providersOfReading } from './reading/index.js';

@Module({
  imports: [AccountsModule, BroadcastModule, LinksModule],
  providers: [
    provideEvents(noticeEvents, actionListEvents),
    { provide: Topics, useValue: topics },
    ...joinRequestTopic.providers,
    HandOver,
    KindsOfRecipients,
    MailNoticeOnNoticesStored,
    MailNoticesOnStoredForMany,
    MailOutcomes,
    NoticeMails,
    NoticeTeller,
    Readers,
    ActionLists,
    ListParts,
    MailListOnActionListDue,
    SendActionLists,
    ...providersOfPreferences,
    ...providersOfReading,
  ],
  exports: [AddressRefusals, KindsOfRecipients, ListParts, MailOutcomes, NoticeTeller, Readers],
})
export class NotificationsModule {}
