export { type DeadLetterCause, deadLetterCauses } from './dead-letter-causes.js';
export { type DeadLetterKind, DeadLetters, type WaitingMails } from './dead-letters.js';
export { Deliveries } from './deliveries.js';
export { Delivery } from './delivery.entity.js';
export { EventHandler, type HandlesEvent } from './event-handler.js';
export { HandlerRegistry } from './handler-registry.js';
export { SeenHandlers } from './seen-handlers.js';
