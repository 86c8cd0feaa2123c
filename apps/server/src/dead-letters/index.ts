export { DeadLettersResolver } from './dead-letters.resolver.js';
