import { Clock, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Mailer, MailRefused, messageIdOf } from '@passerelle/mail';
import { IsNull } from 'typeorm';
import { Notice } from './notice.entity.js';
import { NoticesStored } from './notice.events.js';
import { NoticeMails } from './notice-mails.js';

/**
 * Sends the mail, then records that it was sent. After a crash between the two it is sent again with the same Message-ID,
 * and mail programs show it once. In the other order it could be lost.
 */
@EventHandler('MailNoticeOnNoticesStored', NoticesStored)
export class MailNoticeOnNoticesStored {
  constructor(
    private readonly database: Database,
    private readonly mails: NoticeMails,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async handle({ data: { mailId } }: EventOf<typeof NoticesStored>): Promise<void> {
    const unsent = { mailId, mailedAt: IsNull(), mailRefusal: IsNull() };
    const notices = await this.database.manager.find(Notice, { where: unsent, order: { id: 'ASC' } });
    const mail = await this.mails.compose(notices);
    if (mail === undefined) return;

    await this.database.transaction(async ({ manager }) => {
      // A worker that was taken for dead may still be sending it: one waits for the other. The notices are not locked, as
      // their reader may be marking them as read.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [mailId]);
      if (!(await manager.existsBy(Notice, unsent))) return;
      const messageId = messageIdOf(`notice-${mailId}`, this.settings.publicUrl);
      try {
        await this.mailer.send({ ...mail, messageId, date: this.clock.now() });
        await manager.update(Notice, unsent, { mailedAt: this.clock.now() });
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        await manager.update(Notice, unsent, { mailRefusal: error.status });
      }
    });
  }
}
