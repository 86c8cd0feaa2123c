export {
  type DomainEvent,
  type EventDefinition,
  type EventOf,
  EventSet,
  type EventToRecord,
  ProvidedEvents,
  provideEvents,
} from './events.js';
export { OutboxEvent } from './outbox-event.entity.js';
