import { type DomainEvent, type EventDefinition, newId } from '@passerelle/database';

/**
 * An event as its handlers receive it. By default without an actor, like one recorded by an import or the product
 * itself.
 */
export function anEvent<Data extends object>(
  { eventName }: EventDefinition<Data>,
  details: { subjectId?: string; actorId?: string | null; data: Data },
): DomainEvent<Data> {
  return {
    id: newId(),
    name: eventName,
    subjectId: newId(),
    actorId: null,
    recordedAt: new Date(),
    ...details,
  };
}
