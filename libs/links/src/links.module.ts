import { Global, Module } from '@nestjs/common';
import { provideEvents } from '@passerelle/database';
import { MailedLinks } from './mailed-links.js';
import { OneTimeTokens } from './secrets/index.js';
import {
  ForgetReceivedReplies,
  MailedReplies,
  ReplyAddresses,
  replyEvents,
  TellSenderOnReplyNotTaken,
} from './replies/index.js';

/** Global: most product libs mail links. */
@Global()
@Module({
  providers: [
    provideEvents(replyEvents),
    ForgetReceivedReplies,
    MailedLinks,
    MailedReplies,
    OneTimeTokens,
    ReplyAddresses,
    TellSenderOnReplyNotTaken,
  ],
  exports: [MailedLinks, MailedReplies, OneTimeTokens, ReplyAddresses],
})
export class LinksModule {}
