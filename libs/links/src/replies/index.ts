export { ForgetReceivedReplies } from './forget-received-replies.js';
export { type Answered, MailedReply, type ReplyGrant } from './mailed-reply.js';
export { type Incoming, MailedReplies, TooManyReplies } from './mailed-replies.js';
export { ReceivedReply, type ReplyOutcome } from './received-reply.entity.js';
export { ReplyAddresses } from './reply-addresses.js';
export { replyNotTakenMail } from './reply-not-taken.mail.js';
export { replyEvents, ReplyNotTaken } from './reply.events.js';
export { TellSenderOnReplyNotTaken } from './tell-sender-on-reply-not-taken.js';
