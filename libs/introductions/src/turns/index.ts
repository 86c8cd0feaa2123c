export { IntroductionTurns } from './introduction-turns.js';
export { IntroductionTurnsResolver } from './introduction-turns.resolver.js';
