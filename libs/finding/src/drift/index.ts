export { MeasureSearchDrift } from './measure-search-drift.js';
export { RepairSearchOnAsked } from './repair-search-on-asked.js';
export { SearchDrift } from './search-drift.entity.js';
export { providersOfDrift, SearchDriftResolver } from './search-drift.resolver.js';
export { SearchDrifts } from './search-drifts.js';
export { SearchRepairAsked, searchRepairEvents } from './search-repair.events.js';
export { SearchRepairsService } from './search-repairs.service.js';
