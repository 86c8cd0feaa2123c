export {
  definedEvents,
  defineEvent,
  type DomainEvent,
  type EventDefinition,
  type EventOf,
  type EventToRecord,
} from './events.js';
export { RecordedEvent } from './recorded-event.entity.js';
