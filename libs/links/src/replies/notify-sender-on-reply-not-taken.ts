import { Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { sentenceIn } from '@passerelle/problems';
import { MailedReplies } from './mailed-replies.js';
import { ReceivedReply } from './received-reply.entity.js';
import { replyNotTakenMail } from './reply-not-taken.mail.js';
import { ReplyNotTaken } from './reply.events.js';

/** Writes to the address of the original mail, and never to another address that sent the reply in its place. */
@EventHandler({ id: 'TellSenderOnReplyNotTaken', queue: 'mails' }, ReplyNotTaken)
export class NotifySenderOnReplyNotTaken {
  constructor(
    private readonly database: Database,
    private readonly replies: MailedReplies,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle(event: EventOf<typeof ReplyNotTaken>): Promise<void> {
    const reply = await this.database.manager.findOneBy(ReceivedReply, { id: event.data.replyId });
    const answered = reply && (await this.replies.find(reply.purpose)?.answered(reply));
    if (!reply || !answered) return;
    const { email, outcome, problem } = reply;
    const { language, about, url } = answered;
    const why = problem === null ? undefined : sentenceIn(problem, language);
    await this.mailer.sendUnlessRefused({
      ...(await replyNotTakenMail.render(language, { outcome, why, about, url })),
      to: { address: email },
      messageId: messageIdOf(`reply-${reply.id}`, this.settings.publicUrl),
      date: event.recordedAt,
    });
  }
}
