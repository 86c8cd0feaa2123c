import { Global, Module } from '@nestjs/common';
import { provideEvents } from '@passerelle/database';
import { MailedLinks } from './mailed-links.js';
import { OneTimeTokens } from './one-time-tokens.js';
import { ForgetReceivedReplies } from './replies/forget-received-replies.js';
import { MailedReplies } from './replies/mailed-replies.js';
import { ReplyAddresses } from './replies/reply-addresses.js';
import { replyEvents } from './replies/reply.events.js';
import { NotifySenderOnReplyNotTaken } from './replies/notify-sender-on-reply-not-taken.js';
import { linksTables } from './links.personal-data.js';

/** Global, since most product libs mail links. */
@Global()
@Module({
  providers: [
    linksTables,
    provideEvents(replyEvents),
    ForgetReceivedReplies,
    MailedLinks,
    MailedReplies,
    OneTimeTokens,
    ReplyAddresses,
    NotifySenderOnReplyNotTaken,
  ],
  exports: [MailedLinks, MailedReplies, OneTimeTokens, ReplyAddresses],
})
export class LinksModule {}
