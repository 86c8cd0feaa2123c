import { ScheduledTask } from '@passerelle/jobs';
import { ActionLists } from './action-lists.service.js';

/**
 * Begins the lists of the people whose hour has come. After a stop it begins one list for each person, with any
 * number of waiting notices.
 */
@ScheduledTask({ every: 5 * 60_000 }, { waitsForMails: true })
export class SendActionLists implements ScheduledTask {
  constructor(private readonly lists: ActionLists) {}

  run(): Promise<void> {
    return this.lists.beginDue();
  }
}
