export { AwaitingConcepts } from './awaiting-concepts.js';
export { PagesToAgreeLoader } from './pages-to-agree.loader.js';
export { AwaitingResolver, providersOfAwaiting } from './awaiting.resolver.js';
