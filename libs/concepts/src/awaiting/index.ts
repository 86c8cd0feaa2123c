export { AwaitingConcepts } from './awaiting-concepts.js';
export { AwaitingResolver } from './awaiting.resolver.js';
