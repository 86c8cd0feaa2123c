export { CountForTheObservatory } from './count-for-the-observatory.js';
export { searchesOfDays } from './count-stock.sql.js';
export { FirstMatch } from './first-match.entity.js';
export { KeepFirstMatchOnMatchesFound } from './keep-first-match-on-matches-found.js';
export { ObservatoryCount } from './observatory-count.entity.js';
export { ObservatoryCounts } from './observatory-counts.js';
export { ObservatoryMonth } from './observatory-month.entity.js';
export { ObservatoryRun } from './observatory-run.entity.js';
export { ObservatoryStock } from './observatory-stock.entity.js';
export { ALL, observedPlaces } from './observed-places.js';
export { observedActivities, observedThemes } from './observed-topics.js';
export {
  conceptSeries,
  introductionSeries,
  matchedWithinHours,
  meetingSeries,
  metWithinDays,
  needSeries,
  stockSeries,
} from './series.js';
