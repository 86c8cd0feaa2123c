export { type ActivityRegime, activityRegimes, heaviestOf, regimeOf } from './regimes.js';
