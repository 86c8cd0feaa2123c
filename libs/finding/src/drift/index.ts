export { MeasureSearchDrift } from './measure-search-drift.js';
export { SearchDrift } from './search-drift.entity.js';
export { SearchDriftResolver } from './search-drift.resolver.js';
export { SearchDrifts } from './search-drifts.js';
