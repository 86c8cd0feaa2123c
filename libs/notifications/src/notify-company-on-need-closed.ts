import { Membership } from '@passerelle/accounts';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Need, NeedClosed } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

/** A company that closes its own need has told itself. */
@EventHandler('NotifyCompanyOnNeedClosed', NeedClosed)
export class NotifyCompanyOnNeedClosed {
  constructor(
    private readonly database: Database,
    private readonly notices: NeedNotices,
  ) {}

  async handle(event: EventOf<typeof NeedClosed>): Promise<void> {
    const { manager } = this.database;
    const need = await manager.findOneBy(Need, { id: event.data.needId });
    if (need === null || event.actorId === null) return;
    const { organisationId } = need;
    if (await manager.existsBy(Membership, { organisationId, personId: event.actorId })) return;
    await this.notices.tell('need_closed', event);
  }
}
