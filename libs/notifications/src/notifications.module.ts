import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import { BroadcastModule } from '@passerelle/jobs';
import { LinksModule } from '@passerelle/links';
import { actionListEvents } from './action-lists/action-list.entity.js';
import { ActionLists } from './action-lists/action-lists.service.js';
import { ListParts } from './action-lists/list-parts.js';
import { MailListOnActionListDue } from './action-lists/mail-list-on-action-list-due.js';
import { SendActionLists } from './action-lists/send-action-lists.js';
import { joinRequestTopic } from './join-request.topic.js';
import { HandOver } from './notices/hand-over.js';
import { KindsOfRecipients } from './notices/kinds-of-recipients.js';
import { MailNoticeOnNoticesStored } from './notices/mail-notice-on-notices-stored.js';
import { MailNoticesOnStoredForMany } from './notices/mail-notices-on-stored-for-many.js';
import { MailOutcomes } from './notices/mail-outcomes.js';
import { NoticeMails } from './notices/notice-mails.js';
import { NoticeTeller } from './notices/notice-teller.js';
import { noticeEvents } from './notices/notice.entity.js';
import { Readers } from './notices/readers.js';
import { topics, Topics } from './notices/topic.js';
import { AddressRefusals } from './preferences/address-refusals.js';
import { mailPreferenceEvents } from './preferences/mail-preference.entity.js';
import { MailPreferencesLink } from './preferences/mail-preferences-link.js';
import { MailPreferencesResolver } from './preferences/mail-preferences.resolver.js';
import { MailPreferences } from './preferences/mail-preferences.service.js';
import { OneClickEndOfLists } from './preferences/one-click-end-of-lists.js';
import { NoticeTexts } from './reading/notice-texts.js';
import { NoticesResolver } from './reading/notices.resolver.js';
import { NoticesService } from './reading/notices.service.js';

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
