import { Database, type DomainEvent } from '@passerelle/database';
import { EventHandler, type HandlesEvent, Hints } from '@passerelle/jobs';
import { hintedEvents, hintsOf } from './hints-of-event.js';

/** Tells the processes to which browsers are connected what has changed. A second run does no harm: pages ask twice. */
@EventHandler('HintOnChange', ...hintedEvents)
export class HintOnChange implements HandlesEvent {
  constructor(
    private readonly database: Database,
    private readonly hints: Hints,
  ) {}

  async handle(event: DomainEvent): Promise<void> {
    await this.hints.give(await hintsOf(event, this.database.manager));
  }
}
