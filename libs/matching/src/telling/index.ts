export { oneOfEach } from './one-of-each.js';
export { type SolversToTell, SolversToTellFinder } from './solvers-to-tell.js';
export { providersOfTelling, TellingResolver } from './telling.resolver.js';
export { TellingService } from './telling.service.js';
