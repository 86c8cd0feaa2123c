export { KeepOutcomeOfPair } from './keep-outcome-of-pair.js';
