import { Logger } from '@nestjs/common';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler, kindOfError } from '@passerelle/jobs';
import { MailServerAway } from '@passerelle/mail';
import { MailNoticeOnNoticesStored } from './mail-notice-on-notices-stored.js';
import { NoticesStored, NoticesStoredForMany } from './notice.entity.js';

/** Sends many mails, one after the other. A failed mail delays no other, and is tried again separately. */
@EventHandler({ id: 'MailNoticesOnStoredForMany', queue: 'mails' }, NoticesStoredForMany)
export class MailNoticesOnStoredForMany {
  private readonly logger = new Logger(MailNoticesOnStoredForMany.name);

  constructor(
    private readonly database: Database,
    private readonly notices: MailNoticeOnNoticesStored,
  ) {}

  async handle({ data: { mailIds } }: EventOf<typeof NoticesStoredForMany>): Promise<void> {
    const failed: string[] = [];
    for (const mailId of mailIds) {
      try {
        await this.notices.mail(mailId);
      } catch (error) {
        // The server would take no other mail now, and this does not count as a try. All unsent mails wait together.
        if (error instanceof MailServerAway) throw error;
        this.logger.warn(`A mail failed, and is tried again on its own: ${kindOfError(error)}`);
        failed.push(mailId);
      }
    }
    if (failed.length === 0) return;
    const events = failed.map((mailId) =>
      NoticesStored({ subjectId: mailId, actorId: null, data: { mailId } }),
    );
    await this.database.transaction((tx) => tx.record(...events));
  }
}
