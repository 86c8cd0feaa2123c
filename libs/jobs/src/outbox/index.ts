export { Deliveries } from './deliveries.js';
export { Delivery } from './delivery.entity.js';
export { ReactionRegistry } from './reaction-registry.js';
export { Reaction } from './reaction.js';
