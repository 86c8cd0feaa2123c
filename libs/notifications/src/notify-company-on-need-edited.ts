import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedEdited } from '@passerelle/needs';
import { NeedNotices } from './need-notices.js';

/** A company that edits its own need has told itself, and what an import changes its company has written. */
@EventHandler('NotifyCompanyOnNeedEdited', NeedEdited)
export class NotifyCompanyOnNeedEdited {
  constructor(private readonly notices: NeedNotices) {}

  async handle(event: EventOf<typeof NeedEdited>): Promise<void> {
    if (event.data.editId !== undefined) await this.notices.tell('need_edited', event);
  }
}
