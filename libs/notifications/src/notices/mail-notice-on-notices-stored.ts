import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { IsNull } from 'typeorm';
import { HandOver } from './hand-over.js';
import { NoticeMails } from './notice-mails.js';
import { Notice, NoticesStored } from './notice.entity.js';

/** Sends the mail of notices, or leaves the notices for the list of the day. */
@EventHandler({ id: 'MailNoticeOnNoticesStored', queue: 'mails' }, NoticesStored)
export class MailNoticeOnNoticesStored {
  constructor(
    private readonly database: Database,
    private readonly mails: NoticeMails,
    private readonly handOver: HandOver,
  ) {}

  handle({ data: { mailId } }: EventOf<typeof NoticesStored>): Promise<void> {
    return this.mail(mailId);
  }

  /** Does nothing for a mail that was sent or refused, or waits for a list. */
  async mail(mailId: string): Promise<void> {
    const { manager } = this.database;
    const unsent = { mailId, mailedAt: IsNull(), mailRefusal: IsNull(), waitingSince: IsNull() };
    const notices = await manager.find(Notice, { where: unsent, order: { id: 'ASC' } });
    const mail = await this.mails.compose(notices);
    if (mail === undefined) return;
    // Counted from the notice, not from now, so that after an outage of the mail server today’s list still has
    // notices from before its hour.
    if (mail === 'waits') await manager.update(Notice, unsent, { waitingSince: () => 'created_at' });
    else await this.handOver.send(mail, { entity: Notice, where: { mailId }, name: `notice-${mailId}` });
  }
}
