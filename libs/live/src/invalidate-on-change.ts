import { Database, type DomainEvent } from '@passerelle/database';
import { EventHandler, HandlerRegistry, type HandlesEvent, Invalidations } from '@passerelle/jobs';

/**
 * Notifies all processes with connected browsers of the objects that an event invalidates, by the definition of the event. A second run
 * does no harm: pages only reload these objects twice.
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
