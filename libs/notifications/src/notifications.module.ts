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
import { noticeEvents } from './notices/notice.entity.js';
import { Notifier } from './notices/notifier.js';
import { Readers } from './notices/readers.js';
import { topics, Topics } from './notices/topic.js';
import { AddressRefusals } from './preferences/address-refusals.js';
import { providersOfPreferences } from './preferences/mail-preferences.resolver.js';
import { providersOfReading } from './reading/notices.resolver.js';
import { notificationsTables } from './notifications.personal-data.js';

@Module({
  imports: [AccountsModule, BroadcastModule, LinksModule],
  providers: [
    notificationsTables,
    provideEvents(noticeEvents, actionListEvents),
    { provide: Topics, useValue: topics },
    ...joinRequestTopic.providers,
    HandOver,
    KindsOfRecipients,
    MailNoticeOnNoticesStored,
    MailNoticesOnStoredForMany,
    MailOutcomes,
    NoticeMails,
    Notifier,
    Readers,
    ActionLists,
    ListParts,
    MailListOnActionListDue,
    SendActionLists,
    ...providersOfPreferences,
    ...providersOfReading,
  ],
  exports: [AddressRefusals, KindsOfRecipients, ListParts, MailOutcomes, Notifier, Readers],
})
export class NotificationsModule {}
