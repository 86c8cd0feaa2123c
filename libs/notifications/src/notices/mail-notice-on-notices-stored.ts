import { Clock, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Mailer, MailRefused, messageIdOf } from '@passerelle/mail';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Notice } from './notice.entity.js';
import { NoticesStored } from './notice.events.js';
import { NoticeMails } from './notice-mails.js';

/** How long a worker that has said so is believed to be handing a mail over, and how often it says so again, in milliseconds. */
const BELIEVED_FOR = 10_000;
const SAID_AGAIN_AFTER = 3_000;

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
    const saying = setInterval(() => void this.sayAgain(mailId), SAID_AGAIN_AFTER);
    const messageId = messageIdOf(`notice-${mailId}`, this.settings.publicUrl);
    const thread =
      mail.thread === undefined ? {} : { thread: messageIdOf(mail.thread, this.settings.publicUrl) };
    try {
      await this.mailer.send({ ...mail, ...thread, messageId, date: this.clock.now() });
      await this.mark(mailId, { mailedAt: this.clock.now() });
    } catch (error) {
      if (!(error instanceof MailRefused)) {
        await this.mark(mailId, {});
        throw error;
      }
      await this.mark(mailId, { mailRefusal: error.status });
    } finally {
      clearInterval(saying);
    }
  }

  /**
   * Takes the mail for this process. No lock is held while the mail server answers, for that may take a minute; a claim that is not
   * renewed ends soon, since whoever made it must be dead.
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
      { mailingUntil: this.believedUntil() },
    );
    if (affected !== 0) return true;
    if (await manager.existsBy(Notice, unsent)) throw new Error('Another process is handing this mail over.');
    return false;
  }

  /** If it cannot, another process may hand the mail over too, with the same Message-ID. */
  private async sayAgain(mailId: string): Promise<void> {
    await this.mark(mailId, { mailingUntil: this.believedUntil() }).catch(() => undefined);
  }

  private believedUntil(): Date {
    return new Date(this.clock.now().getTime() + BELIEVED_FOR);
  }

  /** Says how things stand with a mail that is not sent yet; without more, that nobody is handing it over. */
  private async mark(mailId: string, standing: Partial<Notice>): Promise<void> {
    const unsent = { mailId, mailedAt: IsNull(), mailRefusal: IsNull() };
    await this.database.manager.update(Notice, unsent, { mailingUntil: null, ...standing });
  }
}
