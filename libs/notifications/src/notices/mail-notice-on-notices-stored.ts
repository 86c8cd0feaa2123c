import { Clock, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { HAND_OVER_LIMIT, Mailer, MailRefused, messageIdOf } from '@passerelle/mail';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Notice } from './notice.entity.js';
import { NoticesStored } from './notice.events.js';
import { NoticeMails } from './notice-mails.js';

/** How long a worker is believed to be handing a mail over, in milliseconds: longer than that can take. */
const BELIEVED_FOR = 2 * HAND_OVER_LIMIT;

/**
 * Sends the mail, then records that it was sent. After a crash between the two it is sent again with the same Message-ID,
 * and mail programs show it once. In the other order it could be lost.
 */
@EventHandler({ id: 'MailNoticeOnNoticesStored', queue: 'mails' }, NoticesStored)
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

    if (!(await this.claim(mailId))) return;
    const messageId = messageIdOf(`notice-${mailId}`, this.settings.publicUrl);
    try {
      await this.mailer.send({ ...mail, messageId, date: this.clock.now() });
      await this.release(mailId, { mailedAt: this.clock.now() });
    } catch (error) {
      if (!(error instanceof MailRefused)) {
        await this.release(mailId, {});
        throw error;
      }
      await this.release(mailId, { mailRefusal: error.status });
    }
  }

  /**
   * Takes the mail for this process. No lock is held while the mail server answers, for that may take a minute; what is claimed is free
   * again once whoever claimed it must be dead.
   * @returns false: it was sent meanwhile.
   * @throws if another process is handing it over: then this one looks again later.
   */
  private async claim(mailId: string): Promise<boolean> {
    const now = this.clock.now();
    const unsent = { mailId, mailedAt: IsNull(), mailRefusal: IsNull() };
    const { manager } = this.database;
    const { affected } = await manager.update(
      Notice,
      [
        { ...unsent, mailingUntil: IsNull() },
        { ...unsent, mailingUntil: LessThanOrEqual(now) },
      ],
      { mailingUntil: new Date(now.getTime() + BELIEVED_FOR) },
    );
    if (affected !== 0) return true;
    if (await manager.existsBy(Notice, unsent)) throw new Error('Another process is handing this mail over.');
    return false;
  }

  private async release(mailId: string, outcome: Partial<Notice>): Promise<void> {
    const unsent = { mailId, mailedAt: IsNull(), mailRefusal: IsNull() };
    await this.database.manager.update(Notice, unsent, { mailingUntil: null, ...outcome });
  }
}
