import { ScheduledTask } from '@passerelle/jobs';
import { SupervisionService } from './supervision.service.js';

/** A person who comes of age speaks for themselves from the next month on. */
@ScheduledTask({ every: 60 * 60_000 })
export class EndMinorities implements ScheduledTask {
  constructor(private readonly supervision: SupervisionService) {}

  async run(): Promise<void> {
    while ((await this.supervision.comeOfAge()) > 0);
  }
}
