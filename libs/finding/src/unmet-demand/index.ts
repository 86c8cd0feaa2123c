export { DemandExampleResolver } from './demand-example.resolver.js';
export { DemandLabels } from './demand-labels.js';
export { ForgetSearches } from './forget-searches.js';
export { NeedsOfDemandLoader } from './needs-of-demand.loader.js';
export { SearchNote } from './search-note.entity.js';
export { SearchNotes } from './search-notes.js';
export { providersOfUnmetDemand, UnmetDemandResolver } from './unmet-demand.resolver.js';
export { type AmongDemands, type Demand, UnmetDemand } from './unmet-demand.js';
export { UnmetDemandType } from './unmet-demand.graphql.js';
