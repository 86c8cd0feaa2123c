export {
  deskQueues,
  type DomainEvent,
  type EventDefinition,
  type EventOf,
  EventSet,
  type EventToRecord,
  type Invalidation,
  ProvidedEvents,
  provideEvents,
  type Topic,
} from './events.js';
export { OutboxEvent } from './outbox-event.entity.js';
