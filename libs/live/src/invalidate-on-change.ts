import { Database, type DomainEvent } from '@passerelle/database';
import { EventHandler, HandlerRegistry, type HandlesEvent, Invalidations } from '@passerelle/jobs';

/**
 * Tells the processes to which browsers are connected what an event makes out of date, as its definition says. A second run does no harm:
 * pages ask twice.
 */
@EventHandler({
  id: 'InvalidateOnChange',
  formerly: ['HintOnChange'],
  every: ({ invalidates }) => invalidates !== 'nothing',
})
export class InvalidateOnChange implements HandlesEvent {
  constructor(
    private readonly database: Database,
    private readonly events: HandlerRegistry,
    private readonly invalidations: Invalidations,
  ) {}

  async handle({ name, data }: DomainEvent): Promise<void> {
    const invalidates = this.events.definitionOf(name)?.invalidates ?? 'nothing';
    if (invalidates !== 'nothing')
      await this.invalidations.give(await invalidates(data, this.database.manager));
  }
}
