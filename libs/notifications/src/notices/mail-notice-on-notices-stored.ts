import { Clock, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { Reaction } from '@passerelle/jobs';
import { MailRefused, Mailer } from '@passerelle/mail';
import { IsNull } from 'typeorm';
import { Notice } from './notice.entity.js';
import { NoticesStored } from './notice.events.js';
import { NoticeMails } from './notice-mails.js';

/**
 * Hands the mail over, then says so: a crash between the two has it sent again with the same Message-ID, by which mail
 * readers show it once. Never the other way round, which could lose it.
 */
@Reaction(NoticesStored)
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
      // A worker taken for dead may still be sending: one waits for the other. Not by locking the notices, which their
      // reader may be marking as read.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [mailId]);
      if (!(await manager.existsBy(Notice, unsent))) return;
      const messageId = `<notice-${mailId}@${new URL(this.settings.publicUrl).hostname}>`;
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
