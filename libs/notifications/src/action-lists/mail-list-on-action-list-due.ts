import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { HandOver } from '../notices/hand-over.js';
import { ActionList, ActionListDue } from './action-list.entity.js';
import { ActionLists } from './action-lists.service.js';

/** Sends a person's list of the day, with the facts of that moment. */
@EventHandler({ id: 'MailListOnActionListDue', queue: 'mails' }, ActionListDue)
export class MailListOnActionListDue {
  constructor(
    private readonly database: Database,
    private readonly lists: ActionLists,
    private readonly handOver: HandOver,
  ) {}

  async handle({ data: { listId: id } }: EventOf<typeof ActionListDue>): Promise<void> {
    const list = await this.database.manager.findOneBy(ActionList, { id });
    if (list === null) return;
    const isSent = list.mailedAt !== null || list.mailRefusal !== null;
    const mail = isSent ? undefined : await this.lists.compose(list);
    if (mail !== undefined)
      await this.handOver.send(mail, { entity: ActionList, where: { id }, name: `list-${id}` });
    await this.lists.settle(list);
  }
}
