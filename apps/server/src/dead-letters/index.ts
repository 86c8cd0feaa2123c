export { SetAsideResolver } from './dead-letters.resolver.js';
