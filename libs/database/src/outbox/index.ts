export {
  type DomainEvent,
  type EventDefinition,
  type EventOf,
  EventSet,
  type EventToRecord,
  ProvidedEvents,
  provideEvents,
} from './events.js';
export { RecordedEvent } from './recorded-event.entity.js';
